import { z } from 'zod'

/** The number of an entry, as typed. */
export const quarantineId = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
})

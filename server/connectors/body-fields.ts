import { z } from 'zod'

/** A number or a text that names something: text in any case, as ids can be longer than numbers. */
export const idText = z.union([z.string().min(1), z.number()]).transform(String)

/** The name of something that is an object with a name, or the name itself; null or left out where there is none. */
export const named = z
  .union([z.string(), z.object({ name: z.string().nullish() }).transform(({ name }) => name ?? null)])
  .nullish()

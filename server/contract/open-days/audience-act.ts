import { z } from 'zod'
import { reactions } from './reactions.ts'
import { askSchema, pulseSchema, roomIdSchema as id, yesOrNoSchema } from './room.ts'

/** What somebody in a room does, as a form or as JSON says it; none of it can drive. */
export const audienceActSchema = z.discriminatedUnion('act', [
  askSchema.extend({ act: z.literal('ask') }),
  z.object({ act: z.literal('vote'), question: id, wanted: yesOrNoSchema }),
  z.object({ act: z.literal('poll'), poll: id, option: id }),
  z.object({ act: z.literal('react'), reaction: z.enum(reactions) }),
  pulseSchema.extend({ act: z.literal('pulse') }),
])
export type AudienceAct = z.infer<typeof audienceActSchema>

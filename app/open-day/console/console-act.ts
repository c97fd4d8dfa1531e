import { z } from 'zod'
import { text } from '#contract/civil'
import { limits } from '#contract/limits'
import { decisionSchema, promiseSchema, tabSchema as tab } from '#contract/open-days/room'

const id = z.string().min(1).max(60)

/** What somebody does at the console, as its forms send it. */
export const consoleActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['start', 'rehearse', 'end-rehearsal', 'return']) }),
  z.object({ act: z.literal('take'), tab, from: tab.optional() }),
  z.object({ act: z.literal('release'), tab }),
  z.object({ act: z.literal('go'), tab, slide: z.string().max(40), step: z.coerce.number().int().min(0).max(100) }),
  z.object({ act: z.enum(['blank', 'freeze']), tab, on: z.enum(['true', 'false']) }),
  z.object({ act: z.literal('moderate'), question: id, do: z.enum(['show', 'dismiss', 'reopen']) }),
  z.object({ act: z.literal('answer'), question: id, answer: text(limits.textLength).optional() }),
  z.object({ act: z.literal('poll'), poll: id, state: z.enum(['open', 'closed']) }),
  decisionSchema.extend({ act: z.literal('decide') }),
  z.object({ act: z.literal('undecide'), decision: id }),
  promiseSchema.extend({ act: z.literal('promise') }),
  z.object({ act: z.literal('unpromise'), promise: id }),
  z.object({
    act: z.literal('judge'),
    promise: id,
    state: z.enum(['open', 'kept', 'broken']),
    note: text(limits.titleLength).optional(),
  }),
  z.object({ act: z.literal('close') }),
])
export type ConsoleAct = z.infer<typeof consoleActSchema>

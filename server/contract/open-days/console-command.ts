import { z } from 'zod'
import { text } from '../civil.ts'
import { limits } from '../limits.ts'
import {
  decisionSchema,
  promiseJudgementSchema,
  promiseSchema,
  roomIdSchema as id,
  tabSchema as tab,
  yesOrNoSchema as on,
} from './room.ts'

const plain = <Act extends string>(act: Act) => z.object({ act: z.literal(act) })

/** What somebody does at the console, as a form or as JSON says it: what there is to do is here, and nowhere else. */
export const consoleCommandSchema = z.discriminatedUnion('act', [
  plain('start'),
  plain('rehearse'),
  plain('end-rehearsal'),
  plain('return'),
  plain('close'),
  plain('take').extend({ tab, from: tab.optional() }),
  plain('release').extend({ tab }),
  plain('go').extend({ tab, slide: z.string().max(40), step: z.coerce.number().int().min(0).max(100) }),
  plain('blank').extend({ tab, on }),
  plain('freeze').extend({ tab, on }),
  plain('moderate').extend({ question: id, do: z.enum(['show', 'dismiss', 'reopen']) }),
  plain('answer').extend({ question: id, answer: text(limits.textLength).optional() }),
  plain('poll').extend({ poll: id, state: z.enum(['open', 'closed']) }),
  decisionSchema.extend({ act: z.literal('decide') }),
  plain('undecide').extend({ decision: id }),
  promiseSchema.extend({ act: z.literal('promise') }),
  plain('unpromise').extend({ promise: id }),
  promiseJudgementSchema.extend({ act: z.literal('judge'), promise: id }),
])
export type ConsoleCommand = z.infer<typeof consoleCommandSchema>

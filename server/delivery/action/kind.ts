import { z } from 'zod'
import { civilDate, label, text } from '../../contract/civil.ts'
import { limits } from '../../contract/limits.ts'
import type { Kind } from '../kind.ts'

export const actionSchema = z.looseObject({
  title: text(limits.titleLength).nullish(),
  phase: label().nullish(),
  dueOn: civilDate().nullish(),
  owner: label().nullish(),
  status: z.enum(['open', 'done']).nullish(),
  waitingOn: z.enum(['customer', 'vendor']).nullish(),
  doneOn: civilDate().nullish(),
})
export type ActionData = z.infer<typeof actionSchema>

export const action: Kind<null> = { name: 'action', schema: actionSchema, staleAfterDays: 30, step: () => null }

import { z } from 'zod'
import { civilDate, label, text } from '../../contract/civil.ts'
import { limits } from '../../contract/limits.ts'
import type { Kind } from '../kind.ts'

export const changeSchema = z.looseObject({
  title: text(limits.titleLength).nullish(),
  reason: text(limits.textLength).nullish(),
  requestedBy: label().nullish(),
  impactDays: z.number().nullish(),
  impactCost: z.number().nullish(),
  currency: z
    .string()
    .refine((code) => /^[A-Z]{3}$/.test(code), { params: { code: 'currency' } })
    .nullish(),
  status: z.enum(['proposed', 'assessing', 'approved', 'rejected', 'done']).nullish(),
  milestones: z.array(label()).max(200).nullish(),
  decidedOn: civilDate().nullish(),
  decidedBy: label().nullish(),
})
export type ChangeData = z.infer<typeof changeSchema>

export const change: Kind<null> = { name: 'change', schema: changeSchema, staleAfterDays: 60, step: () => null }

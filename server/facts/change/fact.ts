import { z } from 'zod'
import { civilDate, label, text } from '../../contract/civil.ts'
import { limits } from '../../contract/limits.ts'
import type { Fact } from '../fact.ts'
import { changeRequestChanges } from './changes.ts'
import { changesForPages } from './for-pages.ts'
import { linkMilestones } from './link-changes.ts'
import { changeThing } from './thing.ts'
import { changesView } from './view.ts'

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

export const change: Fact<ChangeData, null, 'changes'> = {
  name: 'change',
  schema: changeSchema,
  staleAfterDays: 60,
  step: () => null,
  isListed: true,
  shown: {
    data: {
      title: 'text',
      reason: 'text',
      requestedBy: 'text',
      impactDays: 'figure',
      impactCost: 'figure',
      currency: 'figure',
      status: 'figure',
      milestones: { of: 'milestone' },
      decidedOn: 'figure',
      decidedBy: 'text',
    },
  },
  thing: changeThing,
  section: {
    name: 'changes',
    empty: { total: 0, undecided: 0, items: [] },
    view: changesView,
    join: linkMilestones,
    forPages: changesForPages,
    slide: 'change-requests',
    changes: (before, after) => changeRequestChanges(before.changes, after.changes),
  },
}

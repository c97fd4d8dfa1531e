import { z } from 'zod'
import { civilDate, label, text } from '../../contract/civil.ts'
import { most } from '../../contract/board/tolerances.ts'
import { limits } from '../../contract/limits.ts'
import type { Fact } from '../fact.ts'
import { actionChanges } from './changes.ts'
import { actionsForPages } from './for-pages.ts'
import { actionReasons } from './reasons.ts'
import { actionsView } from './view.ts'

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

export const action: Fact<ActionData, null, 'actions'> = {
  name: 'action',
  schema: actionSchema,
  staleAfterDays: 30,
  step: () => null,
  isListed: true,
  shown: {
    data: {
      title: 'text',
      phase: 'text',
      dueOn: 'figure',
      owner: 'text',
      status: 'figure',
      waitingOn: 'figure',
      doneOn: 'figure',
    },
  },
  section: {
    name: 'actions',
    empty: { total: 0, open: 0, overdue: 0, items: [] },
    view: actionsView,
    forPages: actionsForPages,
    slide: 'your-part',
    tolerances: { actionOverdueDays: most({ attention: 0, critical: 14 }) },
    explains: { 'action-overdue': 6 },
    reasons: actionReasons,
    changes: (before, after) => actionChanges(before.actions, after.actions),
  },
}

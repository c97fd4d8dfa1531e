import type { BoardChange } from '../../contract/board.ts'
import type { ActionChange, ActionsView } from './section.ts'
import type { SectionChange } from '../fact.ts'
import { besideEarlier } from '../told-things.ts'

/** What the customer was asked for, did, and let pass. */
export function actionChanges(before: ActionsView, after: ActionsView): SectionChange<'actions'>[] {
  const change = (mark: BoardChange['mark'], said: ActionChange) => [{ ...said, section: 'actions' as const, mark }]
  return besideEarlier(before.items, after.items).flatMap(([was, is]) => {
    const { title, owner, dueOn: date, overdueDays: days } = is
    if (is.status === 'done')
      return was?.asked ? change('good', { code: 'action-done', params: { title, date: is.doneOn } }) : []
    if (!is.asked) return []
    if (days > 0 && !was?.overdueDays)
      return change('attention', { code: 'action-overdue', params: { title, days, owner } })
    return was ? [] : change(null, { code: 'action-added', params: { title, date, owner } })
  })
}

import type { ActionsView, BoardChange } from '../../contract/board.ts'
import { byKey } from './by-key.ts'

/** What the customer was asked for, did, and let pass. */
export function actionChanges(before: ActionsView, after: ActionsView): BoardChange[] {
  const change = (code: string, mark: BoardChange['mark'], params: BoardChange['params']): BoardChange[] => [
    { code, section: 'actions', mark, params },
  ]
  return byKey(before.items, after.items).flatMap(([was, is]) => {
    const { title, owner, dueOn: date, overdueDays: days } = is
    if (is.status === 'done') return was?.asked ? change('action-done', 'good', { title, date: is.doneOn }) : []
    if (!is.asked) return []
    if (days > 0 && !was?.overdueDays) return change('action-overdue', 'attention', { title, days, owner })
    return was ? [] : change('action-added', null, { title, date, owner })
  })
}

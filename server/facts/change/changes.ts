import type { ChangeStatus } from '../../contract/board.ts'
import type { ChangesView } from './section.ts'
import type { SectionChange } from '../fact.ts'
import { besideEarlier } from '../told-things.ts'

const decided: readonly ChangeStatus[] = ['approved', 'rejected', 'done']

/** Change requests that were made or decided. */
export function changeRequestChanges(before: ChangesView, after: ChangesView): SectionChange<'changes'>[] {
  return besideEarlier(before.items, after.items).flatMap(([was, is]): SectionChange<'changes'>[] => {
    const { key, title, status, impactDays: days, impactCost: cost, currency } = is
    if (was?.status === status) return []
    if (!decided.includes(status))
      return was ? [] : [{ code: 'change-proposed', section: 'changes', key, mark: null, params: { title } }]
    const mark = status !== 'rejected' && (days ?? 0) > 0 ? 'attention' : null
    return [{ code: 'change-decided', section: 'changes', key, mark, params: { title, status, days, cost, currency } }]
  })
}

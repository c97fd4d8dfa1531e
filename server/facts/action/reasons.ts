import type { Sections } from '../../contract/board.ts'
import type { Judged, SectionReason } from '../fact.ts'
import { judge, nameOfThing, reasonsPerSection } from '../judging.ts'

/** What the customer is asked for. What they cannot read nobody asked of them: that is open on our side, unjudged. */
export function actionReasons({ actions }: Sections, { tolerances: { actionOverdueDays } }: Judged) {
  return actions.items
    .flatMap((item): SectionReason<'actions', 'action-overdue'>[] => {
      const health = item.asked ? judge(item.overdueDays, actionOverdueDays) : null
      if (!health) return []
      const params = { ...nameOfThing(item), owner: item.owner, date: item.dueOn, days: item.overdueDays }
      return [{ code: 'action-overdue', section: 'actions', health, internal: item.internal, params }]
    })
    .sort((a, b) => b.params.days - a.params.days)
    .slice(0, reasonsPerSection)
}

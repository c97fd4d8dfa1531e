import type { Sections } from '../../contract/board.ts'
import { gradeOverdue } from '../../contract/board/grade.ts'
import { daysBetween } from '../../platform/civil-day.ts'
import type { Judged, SectionReason } from '../fact.ts'
import { gravity, nameOfThing, reasonsPerSection, unlessGood } from '../judging.ts'
import { goingLiveOf } from './going-live.ts'
import { daysOverdue, dueOn, gradeMilestone } from '../../contract/board/milestone-dates.ts'

type Reason = SectionReason<'milestones'>

/** The agreed go-live that has passed, then the milestones that are overdue or late. */
export const milestoneReasons = (sections: Sections, judged: Judged): Reason[] => [
  ...goLiveReasons(sections, judged),
  ...lateReasons(sections, judged),
]

/**
 * The agreed go-live, where no milestone says another date: nobody is named who answers for it. What the project agreed
 * with the customer counts as data of the plan, once there is any data at all.
 */
function goLiveReasons({ milestones }: Sections, { project, tolerances, today, isSpokenOf }: Judged): Reason[] {
  const { milestone, date } = goingLiveOf(project, milestones.items)
  if (!isSpokenOf || milestone || !date) return []
  const days = daysBetween(date, today)
  const health = unlessGood(gradeOverdue(days, tolerances.slipDays))
  if (!health) return []
  const params = { owner: null, date, days }
  return [{ code: 'go-live-overdue', section: 'milestones', health, internal: false, params }]
}

function lateReasons({ milestones }: Sections, { tolerances, today }: Judged): Reason[] {
  const reasons = milestones.items.flatMap((item) => {
    const date = dueOn(item)
    if (item.completedOn || !date) return []
    const overdue = daysOverdue(item, today)
    const health = unlessGood(gradeMilestone(item, today, tolerances))
    if (!health) return []
    const code = overdue > 0 ? ('milestone-overdue' as const) : ('milestone-late' as const)
    const params = { ...nameOfThing(item), owner: item.owner, date, days: overdue > 0 ? overdue : (item.slipDays ?? 0) }
    return [{ code, section: 'milestones' as const, health, internal: item.internal, params }]
  })
  return reasons
    .sort((a, b) => gravity[b.health] - gravity[a.health] || b.params.days - a.params.days)
    .slice(0, reasonsPerSection)
}

import type { Day, Health, MilestoneView, Tolerances } from '#contract/board'
import { gradeMost, gradeOverdue } from '~/lib/grade'
import { toDayNumber } from '~/ui/chart/day-number'
import { dueOn } from './due-on'

/** Days since the day that counts has passed without it being done; 0 where it has not. */
export function overdueDays(milestone: MilestoneView, today: Day): number {
  const due = dueOn(milestone)
  return due === null || milestone.completedOn ? 0 : Math.max(0, toDayNumber(today) - toDayNumber(due))
}

/** As health judges a milestone: a slip has its tolerance, being overdue needs attention from the first day. */
export function gradeMilestone(milestone: MilestoneView, today: Day, { slipDays }: Tolerances): Health {
  const slip = milestone.slipDays ?? 0
  const overdue = overdueDays(milestone, today)
  return overdue > 0 ? gradeOverdue(Math.max(overdue, slip), slipDays) : gradeMost(slip, slipDays)
}

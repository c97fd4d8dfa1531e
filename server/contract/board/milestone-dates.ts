import { toDayNumber, type Day } from './day.ts'
import { gradeMost, gradeOverdue, type Grade } from './grade.ts'
import type { MilestoneView } from './milestones.ts'
import type { ToleranceLimits } from './tolerances.ts'

type Dates = Pick<MilestoneView, 'completedOn' | 'forecastOn' | 'plannedOn'>

/** The day that counts: completed, else forecast, else agreed; null without any. */
export const dueOn = ({ completedOn, forecastOn, plannedOn }: Dates): Day | null =>
  completedOn ?? forecastOn ?? plannedOn

/** Days since the day that counts has passed without it being done; 0 where it has not. */
export function daysOverdue(milestone: Dates, today: Day): number {
  const due = dueOn(milestone)
  return due === null || milestone.completedOn ? 0 : Math.max(0, toDayNumber(today) - toDayNumber(due))
}

/** Reported as complete for a day that is still to come: no fact of the past. */
export const isDoneAhead = ({ completedOn }: Dates, today: Day): boolean => completedOn !== null && completedOn > today

/** A slip has its tolerance; being overdue needs attention from the first day, and counts as the longer of both. */
export function gradeMilestone(
  milestone: Dates & Pick<MilestoneView, 'slipDays'>,
  today: Day,
  { slipDays }: { slipDays: ToleranceLimits },
): Grade {
  const slip = milestone.slipDays ?? 0
  const overdue = daysOverdue(milestone, today)
  return overdue > 0 ? gradeOverdue(Math.max(overdue, slip), slipDays) : gradeMost(slip, slipDays)
}

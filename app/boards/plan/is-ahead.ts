import type { Day, MilestoneView } from '#contract/board'

/** Reported as complete for a day that is still to come: no fact of the past. */
export const isAhead = ({ completedOn }: MilestoneView, today: Day): boolean =>
  completedOn !== null && completedOn > today

import type { Day, MilestoneView } from '#contract/board'

/** The day that counts: completed, else forecast, else agreed. */
export const dueOn = ({ completedOn, forecastOn, plannedOn }: MilestoneView): Day | null =>
  completedOn ?? forecastOn ?? plannedOn

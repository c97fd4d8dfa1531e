import type { MilestonesView, MilestoneView } from '#contract/board'

/** Every milestone as a table shows it, which tells nothing of earlier forecasts. */
export const withoutHistory = ({ milestones }: { milestones: MilestonesView }): MilestoneView[] =>
  milestones.items.map((milestone) => ({ ...milestone, history: [] }))

import type { Day, MilestoneView } from '#contract/board'
import { toDayNumber } from '~/ui/chart/day-number'

export interface MovedMilestone {
  milestone: MilestoneView
  from: Day
  to: Day
  /** Days between its first and its latest forecast. */
  moved: number
}

/** Milestones whose forecast changed, the one that moved furthest first. */
export function mostMoved(items: MilestoneView[]): MovedMilestone[] {
  return items
    .flatMap((milestone) => {
      const dates = milestone.history.map((entry) => entry.forecastOn).filter((day) => day !== null)
      const from = dates[0]
      const to = dates.at(-1)
      if (!from || !to || dates.length < 2) return []
      return [{ milestone, from, to, moved: toDayNumber(to) - toDayNumber(from) }]
    })
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || a.milestone.key.localeCompare(b.milestone.key))
}

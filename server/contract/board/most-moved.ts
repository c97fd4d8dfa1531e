import type { Day } from './day.ts'
import type { MilestoneView } from './milestones.ts'
import { byKey } from '../natural-order.ts'
import { toDayNumber } from './day.ts'

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
      // What was withdrawn and then promised for the same day again did not move.
      const promised = milestone.history.flatMap((entry) => entry.forecastOn ?? [])
      const dates = promised.filter((day, index) => day !== promised[index - 1])
      const from = dates[0]
      const to = dates.at(-1)
      if (!from || !to || dates.length < 2) return []
      return [{ milestone, from, to, moved: toDayNumber(to) - toDayNumber(from) }]
    })
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || byKey(a.milestone, b.milestone))
}

/** Three lines can be told apart by their names alone. */
const mostLines = 3
const tenYears = 3650

/** Those to draw: a tool's year 9999 for never, which sentence and table tell, would lay every other line flat. */
export function drawn(moved: MovedMilestone[]): MovedMilestone[] {
  const foreseeable = moved.filter((one) => Math.abs(one.moved) <= tenYears)
  return (foreseeable.length > 0 ? foreseeable : moved).slice(0, mostLines)
}

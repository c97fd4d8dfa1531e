import type { Day, MilestonesView } from '#contract/board'
import { withinReach } from '#contract/board/within-reach'
import { milestoneFigures } from '#contract/board/milestone-figures'
import { toDayNumber } from '~/ui/chart/day-number'

/** Part of the calendar, and where a day lies in it in percent. */
export interface TimeSpan {
  first: number
  last: number
  at: (day: Day) => number
  has: (day: Day) => boolean
}

/** A little air on both sides, so that no diamond is cut. */
const air = 0.015

export function timeSpan(days: Day[]): TimeSpan {
  const numbers = withinReach(days).map(({ at }) => at)
  const low = numbers.reduce((a, b) => Math.min(a, b), Infinity)
  const high = numbers.reduce((a, b) => Math.max(a, b), -Infinity)
  const width = Math.max(high - low, 28)
  const first = low - width * air
  const last = low + width * (1 + air)
  const at = (day: Day) => {
    const within = Math.min(last, Math.max(first, toDayNumber(day)))
    return Math.round(((within - first) / (last - first)) * 10_000) / 100
  }
  return { first, last, at, has: (day) => toDayNumber(day) >= first && toDayNumber(day) <= last }
}

/** Every date of a plan; today joins them where something is overdue, or unless the plan lies further off than it is long. */
export function planDays(milestones: MilestonesView, today: Day): Day[] {
  const { days, overdue } = milestoneFigures(milestones, today)
  if (days.length === 0) return []
  const span = timeSpan(days)
  const reach = span.last - span.first
  const near = toDayNumber(today) > span.first - reach / 2 && toDayNumber(today) < span.last + reach / 2
  return near || overdue > 0 ? [...days, today] : days
}

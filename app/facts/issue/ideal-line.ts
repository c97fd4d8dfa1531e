import type { IssuesView } from '#contract/board'
import { toDayNumber, weekday } from '~/ui/chart/day-number'

/** Monday to Friday among the days after `from`, up to and with `to`. */
export function workingDaysBetween(from: number, to: number): number {
  if (to <= from) return 0
  const weeks = Math.floor((to - from) / 7)
  let days = weeks * 5
  for (let day = from + weeks * 7 + 1; day <= to; day++) if (weekday(day) < 5) days++
  return days
}

/**
 * How many issues would be open at the end of a day if the scope of the baseline day shrank evenly over the working
 * days to none on the last. Flat over weekends; null before the baseline and after the end.
 */
export function idealLineThrough(ideal: NonNullable<IssuesView['ideal']>): (day: number) => number | null {
  const from = toDayNumber(ideal.baselineOn)
  const to = toDayNumber(ideal.endsOn)
  const total = workingDaysBetween(from, to)
  return (day) => {
    if (day < from || day > to) return null
    if (day === to) return 0
    return total === 0 ? ideal.scope : (ideal.scope * (total - workingDaysBetween(from, day))) / total
  }
}

import { toDayNumber, type Day } from './day.ts'
import type { IssuesView } from './issues.ts'

/** The history that a forecast needs, in days. */
export const leastHistory = 28
/** The twelve weeks whose pace it goes on with, in days. */
export const daysOfPace = 84

/** Why there is no forecast of the day on which no issue is open any more. */
type NoForecast = 'none-open' | 'too-early' | 'nothing-closed' | 'not-fewer'

/** Why, of the days of a burndown up to today, in order; null where the pace of the last twelve weeks leads to none open. */
export function whyNoForecast(burndown: IssuesView['burndown'], today: Day): NoForecast | null {
  const now = toDayNumber(today)
  // Only the end is looked at: a history has years.
  const last = burndown.findLastIndex(({ day }) => day <= today)
  if ((burndown[last]?.open ?? 0) === 0) return 'none-open'
  if (now - toDayNumber(burndown[0]!.day) < leastHistory) return 'too-early'
  const before = burndown.findLastIndex(({ day }) => now - toDayNumber(day) >= daysOfPace)
  const recent = burndown.slice(before + 1, last + 1)
  const closed = recent.reduce((sum, day) => sum + day.closed, 0)
  if (closed === 0) return 'nothing-closed'
  const incoming = recent.reduce((sum, { opened, reopened }) => sum + opened + reopened, 0)
  return closed <= incoming ? 'not-fewer' : null
}

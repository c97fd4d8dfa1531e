import { TZDate } from '@date-fns/tz'
import type { Day } from '#contract/board'

/** The instant at which a civil day ends in the time zone. ISO 8601, UTC. */
export function endOfDay(day: Day, timeZone: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(new TZDate(year, month - 1, date + 1, timeZone).getTime()).toISOString()
}

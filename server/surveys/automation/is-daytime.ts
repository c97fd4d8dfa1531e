import { dayOf, endOfDay } from '../../platform/civil-day.ts'

const hourMs = 3_600_000

/** Whether it is between nine and eighteen where the project is: nobody wants to be asked at night. */
export function isDaytime(now: number, timeZone: string): boolean {
  const hoursToMidnight = (endOfDay(dayOf(now, timeZone), timeZone) - now) / hourMs
  return hoursToMidnight <= 15 && hoursToMidnight > 6
}

import { timeOf } from '../../platform/civil-day.ts'

/** Whether it is between nine and eighteen where the project is: nobody wants to be asked at night. */
export function isDaytime(now: number, timeZone: string): boolean {
  const time = timeOf(now, timeZone)
  return time >= '09:00' && time < '18:00'
}

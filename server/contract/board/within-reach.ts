import { toDayNumber, type Day } from './day.ts'

/** Tools write 9999 for never and 0001 for unknown: what is further off than any project lasts is drawn at the edge. */
const earliest = toDayNumber('1970-01-01')
const latest = toDayNumber('2200-01-01')
const furthest = 25 * 366

/** A day as a plan draws it. */
const drawnDay = (day: Day) => Math.min(latest, Math.max(earliest, toDayNumber(day)))

/** The days of a plan that are not further from its middle than any project lasts, in order. */
export function withinReach(days: readonly Day[]): { day: Day; at: number }[] {
  const all = days.map((day) => ({ day, at: drawnDay(day) })).sort((a, b) => a.at - b.at)
  const middle = all[all.length >> 1]?.at ?? earliest
  return all.filter(({ at }) => Math.abs(at - middle) <= furthest)
}

import type { Day } from '../../contract/board.ts'
import { dayNumber, dayText } from '../../platform/civil-day.ts'
import type { Holidays } from './read-holidays.ts'

/** Weeks between two open days, from a first day on. */
export interface Rhythm {
  firstOn: Day
  everyWeeks: number
}

/** One beat of a rhythm. */
export interface Beat {
  /** The day that the rhythm gives. */
  rhythmOn: Day
  /** The day on which it is: a working day; null where the next beat would be no later. */
  on: Day | null
  /** Why it is not on its own day; null where it is, or where that is only a weekend. */
  holiday: string | null
}

// 1970-01-01 was a Thursday.
const isWeekend = (day: number) => [2, 3].includes(((day % 7) + 7) % 7)

/**
 * The beats of a rhythm from one day to another (both included, by the rhythm's own days). What falls on a weekend or a
 * holiday moves on to the next working day; the ones after it stay where they were.
 */
export function seriesDays({ firstOn, everyWeeks }: Rhythm, from: Day, until: Day, holidays: Holidays): Beat[] {
  const first = dayNumber(firstOn)
  const step = everyWeeks * 7
  const beats: Beat[] = []
  const start = first + Math.max(0, Math.ceil((dayNumber(from) - first) / step)) * step
  for (let beat = start; beat <= dayNumber(until); beat += step) {
    let day = beat
    while (day < beat + step && (isWeekend(day) || holidays.has(dayText(day)))) day++
    const on = day < beat + step ? dayText(day) : null
    const rhythmOn = dayText(beat)
    beats.push({ rhythmOn, on, holiday: on === rhythmOn ? null : (holidays.get(rhythmOn) ?? null) })
  }
  return beats
}

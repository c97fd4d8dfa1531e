import type { Day } from '#contract/board'
import { formatAgo, formatDay, formatDayWithWeekday, formatMonth, formatPercent, formatWeekday } from './civil-format'
import type { Speaker } from './language'

/**
 * Dates, numbers and ages as the speaker's language writes them. Days are civil dates and stay what they are; those of
 * another year than today's name it.
 */
export function makeFormat({ t, language }: Pick<Speaker, 't' | 'language'>, today: Day | null) {
  // Made once: a page says some hundred numbers.
  const plain = new Intl.NumberFormat(language)
  const otherYear = (day: Day) => today !== null && day.slice(0, 4) !== today.slice(0, 4)
  return {
    /** "14 Dec" / "12月14日"; with the year when it is not the board's. */
    day: (day: Day) => formatDay(language, day, otherYear(day)),
    dayWithYear: (day: Day) => formatDay(language, day, true),
    /** "Tue 24 Nov" / "11月24日（周二）". */
    dayWithWeekday: (day: Day) => formatDayWithWeekday(language, day, otherYear(day)),
    weekday: (day: Day) => formatWeekday(language, day),
    month: (day: Day) => formatMonth(language, day, otherYear(day)),
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      (options ? new Intl.NumberFormat(language, options) : plain).format(value).replace('-', '−'),
    /** From a rate of 0 to 1. */
    percent: (rate: number) => formatPercent(language, rate),
    /** "A, B and C" / "A、B和C". */
    list: (parts: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(parts),
    days: (count: number) => t('time.days', { count }),
    /** "4 minutes ago", from one instant to another in milliseconds. */
    ago: (then: number, now: number) => formatAgo(language, then, now) ?? t('time.justNow'),
  }
}
export type Format = ReturnType<typeof makeFormat>

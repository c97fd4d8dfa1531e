import type { Random } from './seeded-random.ts'

/** A day of the plan: weeks from the Monday on which wave 2 was to go live, and 0 (Monday) to 4 (Friday). */
export type PlanDay = readonly [week: number, weekday: number]

/**
 * The story's two rulers. What people did is told in working days before today, so that nothing happens at weekends
 * and the shape is the same on every day of the year; what was agreed is told in weeks, so that a plan reads like one.
 */
export interface StoryCalendar {
  today: string
  /** 0 is the last working day before today, -1 the one before it. */
  workday(offset: number): string
  planDay(day: PlanDay): string
  /** Calendar days from today; with `onWorkday` moved on to the next working day. */
  fromToday(days: number, onWorkday?: boolean): string
}

const DAY = 86_400_000
// 1970-01-01 was a Thursday; counted from the Monday before it, weeks are plain divisions by seven.
const toNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY + 3
const toDay = (number: number) => new Date((number - 3) * DAY).toISOString().slice(0, 10)
const weekdayOf = (number: number) => ((number % 7) + 7) % 7

const nextWorkday = (number: number) => (weekdayOf(number) < 5 ? number : number + 7 - weekdayOf(number))
const previousWorkday = (number: number) => number - Math.max(0, weekdayOf(number) - 4)
const nextMonday = (number: number) => number + ((7 - weekdayOf(number)) % 7)

/** The calendar for a story that ends on `today` (YYYY-MM-DD). The planned go-live is 6 to 12 days away. */
export const storyCalendar = (today: string): StoryCalendar => {
  const now = toNumber(today)
  const last = previousWorkday(now - 1)
  const lastIndex = Math.floor(last / 7) * 5 + weekdayOf(last)
  const goLive = nextMonday(now + 6)
  return {
    today,
    workday: (offset) => {
      const index = lastIndex + offset
      return toDay(Math.floor(index / 5) * 7 + (((index % 5) + 5) % 5))
    },
    planDay: ([week, weekday]) => toDay(goLive + week * 7 + weekday),
    fromToday: (days, onWorkday = false) => toDay(onWorkday ? nextWorkday(now + days) : now + days),
  }
}

const two = (number: number) => String(number).padStart(2, '0')

/** An instant of that day in the plants' time zone; `minute` counts from midnight. */
export const instantOf = (day: string, minute: number, second = 0) =>
  `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second)}+08:00`

/** An instant of that day between two minutes from midnight: by default from 08:30 to 19:30, when people work. */
export const instantAtWork = (random: Random, day: string, from = 510, until = 1169) =>
  instantOf(day, random.whole(from, until), random.whole(0, 59))

import type { Day } from '#contract/board'

const msPerDay = 86_400_000

/** Days since 1970-01-01. Charts count in these, so that no time zone of a reader can move a civil day. */
export const toDayNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / msPerDay

/** The civil day of a day number. */
export const toDay = (dayNumber: number): Day => new Date(dayNumber * msPerDay).toISOString().slice(0, 10)

/** 0 is Monday, 6 is Sunday; day 0 was a Thursday. */
export const weekday = (dayNumber: number) => (((dayNumber + 3) % 7) + 7) % 7

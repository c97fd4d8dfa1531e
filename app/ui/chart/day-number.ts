import type { Day } from '#contract/board'

export { toDayNumber } from '#contract/board/day'

/** The civil day of a day number. */
export const toDay = (dayNumber: number): Day => new Date(dayNumber * 86_400_000).toISOString().slice(0, 10)

/** 0 is Monday, 6 is Sunday; day 0 was a Thursday. */
export const weekday = (dayNumber: number) => (((dayNumber + 3) % 7) + 7) % 7

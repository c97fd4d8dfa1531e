/** Civil date, YYYY-MM-DD, in the project's time zone. */
export type Day = string

/** Days since 1970-01-01. Charts count in these, so that no time zone of a reader can move a civil day. */
export const toDayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

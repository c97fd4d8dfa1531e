/** Civil date, YYYY-MM-DD, in the project's time zone. */
export type Day = string

import type { BurndownDay, Day } from '#contract/board'
import { toDay, toDayNumber, weekday } from '~/ui/chart/day-number'

export interface IssueWeek {
  /** The Monday it begins with. */
  monday: Day
  opened: number
  reopened: number
  closed: number
}

/** The last `most` weeks that the days touch, Monday to Sunday, the oldest first. */
export function issuesPerWeek(days: readonly BurndownDay[], most: number): IssueWeek[] {
  const weeks: IssueWeek[] = []
  for (const { day, opened, reopened, closed } of days) {
    const at = toDayNumber(day)
    const monday = toDay(at - weekday(at))
    let week = weeks.at(-1)
    if (week?.monday !== monday) weeks.push((week = { monday, opened: 0, reopened: 0, closed: 0 }))
    week.opened += opened
    week.reopened += reopened
    week.closed += closed
  }
  return weeks.slice(-most)
}

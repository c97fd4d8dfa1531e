import type { BurndownDay, Day, IssuesView } from '#contract/board'
import { toDay, toDayNumber } from '~/ui/chart/day-number'

/** The burndown up to today: nothing has happened since its last day, and that is worth seeing. */
export function burndownDays(issues: IssuesView, today: Day): BurndownDay[] {
  const last = issues.burndown.at(-1)
  if (!last) return []
  const days = [...issues.burndown]
  const end = toDayNumber(today)
  for (let day = toDayNumber(last.day) + 1; day <= end; day++)
    days.push({ ...last, day: toDay(day), opened: 0, reopened: 0, closed: 0 })
  return days
}

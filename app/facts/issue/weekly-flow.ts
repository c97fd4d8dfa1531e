import type { BoardView, BurndownDay, Day } from '#contract/board'
import type { Words } from '~/words/say'
import type { ChartModel } from '~/ui/chart/chart-model'
import { toDayNumber, toDay, weekday } from '~/ui/chart/day-number'
import type { Figures } from '~/ui/chart/figures-table'
import { burndownDays } from './burndown-days'

/** Half a year. */
const mostWeeks = 26
/** A bar stands in the middle of its week. */
const midweek = 3
const recentWeeks = 4

/** What came in (new or again) against what was closed, week by week: the sentence, the chart, the figures. */
export function weeklyFlow({ t, format }: Words, { issues, today }: Pick<BoardView, 'issues' | 'today'>) {
  // A tool whose clock runs ahead tells of days to come: they are not among the last weeks.
  const past = burndownDays(issues, today).filter(({ day }) => day <= today)
  const weeks = issuesPerWeek(past, mostWeeks)
  const days = weeks.map((week) => toDayNumber(week.monday) + midweek)
  const model: ChartModel = {
    days,
    from: (days[0] ?? 0) - midweek - 1,
    to: (days.at(-1) ?? 0) + midweek + 1,
    barDays: 7,
    series: [
      {
        label: t('issues.incoming'),
        tone: 'faint',
        shape: 'bars',
        values: weeks.map((week) => week.opened + week.reopened),
      },
      { label: t('issues.closed'), tone: 'brand', shape: 'bars', values: weeks.map((week) => week.closed) },
    ],
  }
  const recent = weeks.slice(-recentWeeks)
  const sum = (pick: (week: IssueWeek) => number) => format.number(recent.reduce((all, week) => all + pick(week), 0))
  const summary = t('issues.weeklySummary', {
    count: recent.length,
    incoming: sum((week) => week.opened + week.reopened),
    closed: sum((week) => week.closed),
  })
  const figures: Figures = {
    columns: [t('issues.weekOf'), t('issues.opened'), t('issues.reopened'), t('issues.closed')],
    rows: weeks.map((week) => [format.day(week.monday), week.opened, week.reopened, week.closed]).reverse(),
  }
  return { summary, model, figures }
}

interface IssueWeek {
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

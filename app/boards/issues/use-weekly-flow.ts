import { useMemo } from 'react'
import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { useFormat } from '~/lib/format'
import type { ChartModel } from '~/ui/chart/chart-model'
import { toDayNumber } from '~/ui/chart/day-number'
import type { Figures } from '~/ui/chart/figures-table'
import { burndownDays } from './burndown-days'
import { issuesPerWeek, type IssueWeek } from './issues-per-week'

/** Half a year. */
const mostWeeks = 26
/** A bar stands in the middle of its week. */
const midweek = 3
const recentWeeks = 4

/** What came in (new or again) against what was closed, week by week: the sentence, the chart, the figures. */
export function useWeeklyFlow({ issues, today }: BoardView) {
  const { t } = useTranslation()
  const format = useFormat()
  const weeks = useMemo(() => {
    // A tool whose clock runs ahead tells of days to come: they are not among the last weeks.
    const past = burndownDays(issues, today).filter(({ day }) => day <= today)
    return issuesPerWeek(past, mostWeeks)
  }, [issues, today])
  const incoming = t('issues.incoming')
  const closed = t('issues.closed')
  const model = useMemo<ChartModel>(() => {
    const days = weeks.map((week) => toDayNumber(week.monday) + midweek)
    return {
      days,
      from: (days[0] ?? 0) - midweek - 1,
      to: (days.at(-1) ?? 0) + midweek + 1,
      barDays: 7,
      series: [
        { label: incoming, tone: 'faint', shape: 'bars', values: weeks.map((week) => week.opened + week.reopened) },
        { label: closed, tone: 'brand', shape: 'bars', values: weeks.map((week) => week.closed) },
      ],
    }
  }, [weeks, incoming, closed])
  const recent = weeks.slice(-recentWeeks)
  const sum = (pick: (week: IssueWeek) => number) => format.number(recent.reduce((all, week) => all + pick(week), 0))
  const summary = t('issues.weeklySummary', {
    count: recent.length,
    incoming: sum((week) => week.opened + week.reopened),
    closed: sum((week) => week.closed),
  })
  const figures: Figures = {
    columns: [t('issues.weekOf'), t('issues.opened'), t('issues.reopened'), closed],
    rows: weeks.map((week) => [format.day(week.monday), week.opened, week.reopened, week.closed]).reverse(),
  }
  return { summary, model, figures }
}

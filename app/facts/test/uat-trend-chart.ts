import type { UatView } from '#section/test'
import type { Words } from '~/words/say'
import type { ChartModel, ChartSeries } from '~/ui/chart/chart-model'
import { nameDays } from '~/ui/chart/name-days'
import { toDayNumber } from '~/ui/chart/day-number'
import type { Figures } from '~/ui/chart/figures-table'

const drawn = [
  { id: 'executed', tone: 'brand', shape: 'area' },
  { id: 'planned', tone: 'faint', shape: 'line' },
  { id: 'passed', tone: 'good', shape: 'line' },
  { id: 'failed', tone: 'critical', shape: 'line' },
] as const satisfies readonly (Pick<ChartSeries, 'tone' | 'shape'> & { id: string })[]

/** Cases over time, over all cycles: the sentence, the chart, the figures. */
export function uatTrendChart(words: Words, { trend }: UatView) {
  const { t, format } = words
  const named = nameDays(words, trend)
  const days = trend.map(({ day }) => toDayNumber(day))
  const last = trend.at(-1)
  const model: ChartModel = {
    days,
    from: days[0] ?? 0,
    to: Math.max(days.at(-1) ?? 0, (days[0] ?? 0) + 1),
    series: drawn.map(({ id, tone, shape }) => ({
      label: t(`uat.trend.${id}`),
      tone,
      shape,
      values: trend.map((day) => day[id]),
      endLabel: t(`uat.trendEnd.${id}`, { count: format.number(last?.[id] ?? 0) }),
    })),
  }
  const figures: Figures = {
    columns: [t('chart.day'), ...drawn.map(({ id }) => t(`uat.trend.${id}`))],
    rows: trend.map((entry, index) => [named[index]!, ...drawn.map(({ id }) => entry[id])]).reverse(),
  }
  const summary = last
    ? t('uat.trend.summary', {
        executed: format.number(last.executed),
        planned: format.number(last.planned),
        passed: format.number(last.passed),
      })
    : t('uat.none')
  return { model, figures, summary }
}

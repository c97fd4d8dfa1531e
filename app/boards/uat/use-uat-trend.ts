import { useMemo } from 'react'
import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { useFormat } from '~/lib/format'
import type { ChartModel, ChartSeries } from '~/ui/chart/chart-model'
import { toDayNumber } from '~/ui/chart/day-number'
import type { Figures } from '~/ui/chart/figures-table'

const drawn = [
  { id: 'executed', tone: 'brand', shape: 'area' },
  { id: 'planned', tone: 'faint', shape: 'line' },
  { id: 'passed', tone: 'good', shape: 'line' },
  { id: 'failed', tone: 'critical', shape: 'line' },
] as const satisfies readonly (Pick<ChartSeries, 'tone' | 'shape'> & { id: string })[]

/** Cases over time, over all cycles: the sentence, the chart, the figures. */
export function useUatTrend({ uat }: BoardView) {
  const { t, language } = useTranslation()
  const format = useFormat()
  return useMemo(
    () => {
      const days = uat.trend.map(({ day }) => toDayNumber(day))
      const last = uat.trend.at(-1)
      const model: ChartModel = {
        days,
        from: days[0] ?? 0,
        to: Math.max(days.at(-1) ?? 0, (days[0] ?? 0) + 1),
        series: drawn.map(({ id, tone, shape }) => ({
          label: t(`uat.trend.${id}`),
          tone,
          shape,
          values: uat.trend.map((day) => day[id]),
          endLabel: t(`uat.trendEnd.${id}`, { count: format.number(last?.[id] ?? 0) }),
        })),
      }
      const figures: Figures = {
        columns: [t('chart.day'), ...drawn.map(({ id }) => t(`uat.trend.${id}`))],
        rows: uat.trend.map((entry) => [format.day(entry.day), ...drawn.map(({ id }) => entry[id])]).reverse(),
      }
      const summary = last
        ? t('uat.trend.summary', {
            executed: format.number(last.executed),
            planned: format.number(last.planned),
            passed: format.number(last.passed),
          })
        : t('uat.none')
      return { model, figures, summary }
    },
    // `t` and `format` are new on each render and change only with the language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [uat, language],
  )
}

import { useMemo } from 'react'
import type { BoardView } from '#contract/board'
import { useWords } from '~/words/say'
import { useClock } from '~/words/clock'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { isThinned } from '~/ui/chart/name-days'
import { uatTrendChart } from './uat-trend-chart'

/** Planned, executed, passed and failed cases over the days of UAT. */
export function UatTrend({ board, height, grow }: { board: BoardView; height: number; grow?: boolean }) {
  const words = useWords()
  const { stands } = useClock()
  const trend = useMemo(() => {
    const { uat } = board
    const chart = uatTrendChart(words, uat)
    const byDay = async () => {
      const { fetchDays } = await import('~/ui/chart/fetch-days')
      return uatTrendChart(words, { ...uat, trend: await fetchDays('trend', board, stands) }).figures
    }
    return { ...chart, figures: { ...chart.figures, byDay: isThinned(uat.trend) ? byDay : undefined } }
  }, [words, board, stands])
  return <ChartFigure label={words.t('uat.trend.title')} height={height} grow={grow} {...trend} />
}

import { useMemo } from 'react'
import type { BoardView } from '#contract/board'
import { useWords } from '~/words/say'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { uatTrendChart } from './uat-trend-chart'

/** Planned, executed, passed and failed cases over the days of UAT. */
export function UatTrend({ board: { uat }, height, grow }: { board: BoardView; height: number; grow?: boolean }) {
  const words = useWords()
  const trend = useMemo(() => uatTrendChart(words, uat), [words, uat])
  return <ChartFigure label={words.t('uat.trend.title')} height={height} grow={grow} {...trend} />
}

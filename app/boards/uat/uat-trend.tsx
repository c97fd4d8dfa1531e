import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { useUatTrend } from './use-uat-trend'

/** Planned, executed, passed and failed cases over the days of UAT. */
export function UatTrend({ board, height, grow }: { board: BoardView; height: number; grow?: boolean }) {
  const { t } = useTranslation()
  const trend = useUatTrend(board)
  return <ChartFigure label={t('uat.trend.title')} height={height} grow={grow} {...trend} />
}

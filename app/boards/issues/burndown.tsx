import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { useBurndown } from './use-burndown'

/** Open issues over time, with scope, the ideal line, what came back, and the forecast. */
export function Burndown({ board, summary, height }: { board: BoardView; summary: string; height: number }) {
  const { t } = useTranslation()
  const { model, figures } = useBurndown(board)
  return (
    <ChartFigure
      label={t('issues.burndown')}
      summary={summary}
      model={model}
      height={height}
      figures={figures}
      withKey
    />
  )
}

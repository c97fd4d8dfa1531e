import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { useBurndown } from './use-burndown'

interface BurndownProps {
  board: BoardView
  summary: string
  height: number
  grow?: boolean
}

/** Open issues over time with the ideal line and the forecast; under them what was found and what came back. */
export function Burndown({ board, summary, height, grow }: BurndownProps) {
  const { t } = useTranslation()
  const { model, figures, found } = useBurndown(board)
  return (
    <ChartFigure
      label={t('issues.burndown')}
      summary={t('issues.sentences', { first: summary, second: found })}
      model={model}
      height={height}
      grow={grow}
      figures={figures}
    />
  )
}

import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { KeyFigure } from './key-figure'
import { useCriticalFigure } from './use-critical-figure'
import { useGoLiveFigure } from './use-go-live-figure'
import { useSatisfactionFigure } from './use-satisfaction-figure'
import { useUatFigure } from './use-uat-figure'

/** The four figures that a reader in a hurry takes along. */
export function KeyFigures({ board }: { board: BoardView }) {
  const { t } = useTranslation()
  const goLive = useGoLiveFigure(board)
  const uat = useUatFigure(board)
  const critical = useCriticalFigure(board)
  const satisfaction = useSatisfactionFigure(board)
  return (
    <section aria-label={t('figures.title')}>
      <div className="key-figures">
        <KeyFigure board={board} kinds={['milestone']} {...goLive} />
        <KeyFigure board={board} kinds={['test']} {...uat} />
        <KeyFigure board={board} kinds={['issue']} {...critical} />
        <KeyFigure board={board} kinds={['response']} {...satisfaction} />
      </div>
    </section>
  )
}

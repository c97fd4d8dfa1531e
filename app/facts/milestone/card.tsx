import type { BoardView } from '#contract/board'
import { milestoneFigures } from '#contract/board/milestone-figures'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { SaysWho } from '~/ui/says-who'
import { milestone } from './fact'
import { ComingMilestones } from './coming-milestones'
import { PhaseTimeline } from './phase-timeline'
import { planSummary } from './plan-summary'

/** The diamonds are explained where they are drawn. */
function PlanSummary({ summary, drawn }: { summary: string; drawn: boolean }) {
  const { t } = useWords()
  if (!drawn) return summary
  return (
    <>
      <span className="wide:hidden">{summary}</span>
      <span className="hidden wide:inline">{t('plan.both', { first: summary, second: t('plan.diamonds') })}</span>
    </>
  )
}

/** The plan on the overview: phases where there is room, what comes next where there is not. */
export default function PlanCard({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const summary = planSummary(words, board)
  const footer = <SaysWho board={board} of={[milestone]} definition={t('plan.how')} />
  if (board.milestones.total === 0)
    return (
      <Card id="plan" title={t('plan.title')} to="plan" footer={footer}>
        <EmptyState title={t('plan.empty')} more={t('plan.emptyMore')} />
      </Card>
    )
  return (
    <Card
      id="plan"
      title={t('plan.title')}
      to="plan"
      summary={<PlanSummary summary={summary} drawn={milestoneFigures(board.milestones, board.today).dated > 0} />}
      footer={footer}
    >
      <div className="hidden wide:block">
        <PhaseTimeline board={board} />
      </div>
      <div className="wide:hidden">
        <ComingMilestones board={board} most={5} />
      </div>
    </Card>
  )
}

import type { BoardView } from '#contract/board'
import { milestoneFigures } from '#contract/board/milestone-figures'
import { phaseBars, phaseFigures } from '#contract/board/phase-bars'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { SaysWho } from '~/ui/says-who'
import { milestone } from './fact'
import { ComingMilestones } from './coming-milestones'
import { PhaseTimeline } from './phase-timeline'
import { planSummary } from './plan-summary'
import { sayPhasesShown } from './say-phases-shown'

/** The diamonds are explained where they are drawn. */
function PlanSummary({ summary, board }: { summary: string; board: BoardView }) {
  const words = useWords()
  const { t } = words
  const { milestones, project, today } = board
  if (milestoneFigures(milestones, today).dated === 0) return summary
  const bars = phaseBars(milestones, project.startsOn, today)
  const phases = sayPhasesShown(words, bars.length, phaseFigures(milestones, project.startsOn, today).dated)
  const drawing = [phases, t('plan.diamonds')].filter((sentence) => sentence !== null)
  return (
    <>
      <span className="wide:hidden">{summary}</span>
      <span className="hidden wide:inline">
        {drawing.reduce((first, second) => t('plan.both', { first, second }), summary)}
      </span>
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
      summary={<PlanSummary summary={summary} board={board} />}
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

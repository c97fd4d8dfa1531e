import type { BoardView } from '#contract/board'
import { issuesSummary } from '~/facts/issue/issues-summary'
import { SeveritySplit } from '~/facts/issue/severity-split'
import { burndownChart } from '~/facts/issue/burndown-chart'
import { ComingMilestones } from '~/facts/milestone/coming-milestones'
import { PhaseTimeline } from '~/facts/milestone/phase-timeline'
import { planSummary } from '~/facts/milestone/plan-summary'
import { ModuleTable } from '~/facts/test/module-table'
import { uatSummary } from '~/facts/test/uat-summary'
import { useClock } from '~/words/clock'
import { useWords } from '~/words/say'
import { RecapCard } from './recap-card'
import { SlideChart } from '../slides/slide-chart'

/** The sealed board in pictures: plan, issues and UAT, each with how it is counted. */
export function BoardAsShown({ board }: { board: BoardView }) {
  const current = board.uat.cycles.some((cycle) => cycle.current)
  return (
    <>
      {board.milestones.total > 0 ? <Plan board={board} /> : null}
      <div className="recap-columns">
        <div>{board.issues.total > 0 ? <Issues board={board} /> : null}</div>
        <div>{current ? <Uat board={board} /> : null}</div>
      </div>
    </>
  )
}

function Plan({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const summary = planSummary(words, board)
  return (
    <RecapCard id="plan" title={t('plan.title')} summary={summary} footer={t('plan.how')}>
      <div className="hidden wide:block">
        <PhaseTimeline board={board} />
      </div>
      <div className="wide:hidden">
        <ComingMilestones board={board} most={5} />
      </div>
    </RecapCard>
  )
}

function Issues({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const { stands } = useClock()
  const { model, found } = burndownChart(words, board, stands)
  const summary = issuesSummary(words, board)
  return (
    <RecapCard id="issues" title={t('issues.title')} summary={summary} footer={t('issues.definition')}>
      <SlideChart model={model} label={t('issues.sentences', { first: summary, second: found })} height={260} />
      <div className="mt-4">
        <SeveritySplit issues={board.issues} />
      </div>
    </RecapCard>
  )
}

function Uat({ board }: { board: BoardView }) {
  const words = useWords()
  const { t, format } = words
  const cycle = board.uat.cycles.find(({ current }) => current)!
  const rate = format.percent(board.health.tolerances.passRate.attention)
  return (
    <RecapCard
      id="uat"
      title={t('uat.title')}
      summary={uatSummary(words, board)}
      footer={t('uat.definition', { rate })}
    >
      <ModuleTable cycle={cycle} />
    </RecapCard>
  )
}

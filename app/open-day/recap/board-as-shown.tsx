import type { BoardView } from '#contract/board'
import { issuesSummary } from '~/boards/issues/issues-summary'
import { SeveritySplit } from '~/boards/issues/severity-split'
import { useBurndown } from '~/boards/issues/use-burndown'
import { ComingMilestones } from '~/boards/plan/coming-milestones'
import { PhaseTimeline } from '~/boards/plan/phase-timeline'
import { usePlanSummary } from '~/boards/plan/use-plan-summary'
import { ModuleTable } from '~/boards/uat/module-table'
import { uatSummary } from '~/boards/uat/uat-summary'
import { useWords } from '~/lib/say'
import { useTranslation } from '~/lib/use-translation'
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
  const { t } = useWords()
  const summary = usePlanSummary(board)
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
  const { t, format } = useWords()
  const { model, found } = useBurndown(board)
  const summary = issuesSummary(board, t, format)
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
  const { t, format } = useWords()
  const { language } = useTranslation()
  const cycle = board.uat.cycles.find(({ current }) => current)!
  const rate = format.percent(board.health.tolerances.passRate.attention)
  return (
    <RecapCard
      id="uat"
      title={t('uat.title')}
      summary={uatSummary(board, t, format, language)}
      footer={t('uat.definition', { rate })}
    >
      <ModuleTable cycle={cycle} />
    </RecapCard>
  )
}

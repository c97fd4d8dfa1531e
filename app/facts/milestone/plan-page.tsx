import type { BoardView, MilestoneView } from '#contract/board'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import type { TableRows } from '~/ui/table/data-table'
import { SaysWho } from '~/ui/says-who'
import { milestone } from './fact'
import { ComingMilestones } from './coming-milestones'
import { MilestoneTable } from './milestone-table'
import { MilestoneTimeline } from './milestone-timeline'
import { SlipHistory } from './slip-history'
import { milestoneCount } from './milestone-count'
import { planSummary } from './plan-summary'

interface PlanPageProps {
  board: BoardView
  /** Those of the table; what the board has where left out. */
  rows?: TableRows<MilestoneView>
}

/** The whole plan: its time, how its dates moved, every milestone. */
export function PlanPage({ board, rows = board.milestones.items }: PlanPageProps) {
  const words = useWords()
  const { t } = words
  const { milestones } = board
  const count = milestoneCount(words, milestones, board.today)
  const summary = planSummary(words, board)
  const footer = <SaysWho board={board} of={[milestone]} definition={t('plan.how')} />
  if (milestones.total === 0)
    return (
      <>
        <PageHeading title={t('plan.title')} />
        <EmptyState title={t('plan.empty')} more={t('plan.emptyMore')} />
      </>
    )
  return (
    <>
      <PageHeading title={t('plan.title')} lead={t('plan.both', { first: count, second: summary })} />
      <div className="grid gap-4 wide:gap-7">
        <div className="hidden wide:grid">
          <MilestoneTimeline board={board} footer={footer} />
        </div>
        <div className="grid wide:hidden">
          <Card id="next" title={t('plan.next')} footer={footer}>
            <ComingMilestones board={board} most={8} />
          </Card>
        </div>
        <SlipHistory board={board} />
        <MilestoneTable board={board} rows={rows} />
      </div>
    </>
  )
}

import type { BoardView, MilestoneView, Day, MilestonesView } from '#contract/board'
import { useWords, type Words } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { type TableRows, DataTable } from '~/ui/table/data-table'
import { SaysWho } from '~/ui/says-who'
import { milestone } from './fact'
import { ComingMilestones } from './coming-milestones'
import { MilestoneTimeline } from './milestone-timeline'
import { SlipHistory } from './slip-history'
import { planSummary } from './plan-summary'
import { milestoneFigures } from '#contract/board/milestone-figures'
import { milestoneColumns } from './milestone-columns'

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

/** "20 of 31 milestones done, 11 of them late; 4 more are late now.": what was late and what is, told apart. */
export function milestoneCount({ t, format }: Words, milestones: MilestonesView, today: Day): string {
  const { total, completed } = milestones
  const { lateDone: wasLate, lateOpen: isLate } = milestoneFigures(milestones, today)
  const done = t('plan.doneOf', { count: total, completed: format.number(completed) })
  const was =
    wasLate === 0
      ? done
      : t(completed === 1 ? 'plan.itWasLate' : 'plan.wereLate', { done, late: format.number(wasLate) })
  const now = { count: isLate, done: was, late: format.number(isLate) }
  const said = isLate === 0 ? was : t(wasLate === 0 ? 'plan.areLate' : 'plan.moreAreLate', now)
  return t('plan.sentence', { said })
}

/** Every milestone, to search, filter and order. */
function MilestoneTable({ board, rows }: { board: BoardView; rows: TableRows<MilestoneView> }) {
  const words = useWords()
  const { t } = words
  const columns = milestoneColumns(words, board)
  return (
    <Card id="milestones" title={t('plan.table')}>
      <DataTable
        rows={rows}
        columns={columns}
        rowKey={(milestone) => milestone.key}
        label={t('plan.table')}
        name="milestones"
        empty={t('plan.empty')}
        sort="due"
      />
    </Card>
  )
}

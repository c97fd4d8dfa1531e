import type { BoardView, MilestoneView } from '#contract/board'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { DataTable, type TableRows } from '~/ui/table/data-table'
import { milestoneColumns } from './milestone-columns'

/** Every milestone, to search, filter and order. */
export function MilestoneTable({ board, rows }: { board: BoardView; rows: TableRows<MilestoneView> }) {
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

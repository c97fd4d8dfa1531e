import type { BoardView } from '#contract/board'
import { useTranslation } from '~/lib/use-translation'
import { Card } from '~/ui/card'
import { DataTable } from '~/ui/table/data-table'
import { useMilestoneColumns } from './use-milestone-columns'

/** Every milestone, to search, filter and order. */
export function MilestoneTable({ board }: { board: BoardView }) {
  const { t } = useTranslation()
  const columns = useMilestoneColumns(board)
  return (
    <Card id="milestones" title={t('plan.table')}>
      <DataTable
        rows={board.milestones.items}
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

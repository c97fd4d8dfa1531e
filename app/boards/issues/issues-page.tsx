import { useMemo } from 'react'
import { useTranslation } from '~/lib/use-translation'
import type { BoardView, IssueRow } from '#contract/board'
import { useFormat } from '~/lib/format'
import { Card } from '~/ui/card'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { EmptyState } from '~/ui/empty-state'
import { SaysWho } from '~/ui/says-who'
import { DataTable, type TableRows } from '~/ui/table/data-table'
import { Burndown } from './burndown'
import { issueColumns } from './issue-columns'
import { issuesSummary } from './issues-summary'
import { SeverityTable } from './severity-table'
import { useWeeklyFlow } from './use-weekly-flow'

/** The burndown at large, how grave the open issues are, what comes and goes each week, and every issue. */
export function IssuesPage({ board, issues }: { board: BoardView; issues: TableRows<IssueRow> }) {
  const { t, language } = useTranslation()
  const format = useFormat()
  const weekly = useWeeklyFlow(board)
  const summary = issuesSummary(board, t, format)
  const index = format.number(board.issues.defectIndex, { maximumFractionDigits: 1 })
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `t` and `format` change only with the language
  const columns = useMemo(() => issueColumns(t, format), [language, board.today])
  const saysWho = (definition: string) => <SaysWho board={board} kinds={['issue']} definition={definition} />
  if (board.issues.total === 0) return <EmptyState title={t('issues.none')} more={t('issues.emptyMore')} />
  return (
    <div className="grid gap-7 wide:grid-cols-2">
      <div className="min-w-0 wide:col-span-2">
        <Card id="burndown" title={t('issues.burndown')} summary={summary} footer={saysWho(t('issues.definition'))}>
          <div className="flex flex-col wide:min-h-120">
            <Burndown board={board} summary={summary} height={330} grow />
          </div>
        </Card>
      </div>
      <Card
        id="severity"
        title={t('issues.bySeverity')}
        summary={board.issues.open ? t('issues.bySeveritySummary', { index }) : summary}
        footer={saysWho(t('issues.definitionOfIndex'))}
      >
        <SeverityTable issues={board.issues} />
      </Card>
      <Card id="weekly" title={t('issues.weekly')} summary={weekly.summary} footer={saysWho(t('issues.definition'))}>
        <ChartFigure label={t('issues.weekly')} height={190} withKey {...weekly} />
      </Card>
      <div className="min-w-0 wide:col-span-2">
        <Card id="issues" title={t('issues.all')}>
          <DataTable
            name="issues"
            label={t('issues.list')}
            rows={issues}
            columns={columns}
            rowKey={(row) => row.key}
            empty={t('issues.none')}
          />
        </Card>
      </div>
    </div>
  )
}

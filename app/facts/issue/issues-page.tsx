import { useMemo } from 'react'
import type { BoardView, IssuesView } from '#contract/board'
import type { IssueRow } from '#section/issue'
import { useWords, useFormat } from '~/words/say'
import { Card } from '~/ui/card'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { EmptyState } from '~/ui/empty-state'
import { SaysWho } from '~/ui/says-who'
import { DataTable, type TableRows } from '~/ui/table/data-table'
import { issue } from './fact'
import { Burndown } from './burndown'
import { issueColumns } from './issue-columns'
import { issuesSummary } from './issues-summary'
import { weeklyFlow } from './weekly-flow'
import { useTranslation } from '~/words/use-translation'
import { SeverityName } from './severity-name'
import { severityColour, severityParts } from './severity-parts'

/** The burndown at large, how grave the open issues are, what comes and goes each week, and every issue. */
export function IssuesPage({ board, issues }: { board: BoardView; issues: TableRows<IssueRow> }) {
  const words = useWords()
  const { t, format } = words
  const { issues: view, today } = board
  const weekly = useMemo(() => weeklyFlow(words, { issues: view, today }), [words, view, today])
  const summary = issuesSummary(words, board)
  const index = format.number(board.issues.defectIndex, { maximumFractionDigits: 1 })
  const columns = useMemo(() => issueColumns(words), [words])
  const saysWho = (definition: string) => <SaysWho board={board} of={[issue]} definition={definition} />
  if (board.issues.total === 0) return <EmptyState title={t('issues.none')} more={t('issues.emptyMore')} />
  return (
    <div className="grid gap-7 wide:grid-cols-2">
      <div className="min-w-0 wide:col-span-2">
        <Card id="burndown" title={t('issues.burndown')} footer={saysWho(t('issues.definition'))}>
          <div className="flex flex-col wide:min-h-120">
            <Burndown board={board} summary={summary} height={330} grow />
          </div>
        </Card>
      </div>
      <Card
        id="severity"
        title={t('issues.bySeverity')}
        summary={board.issues.open ? t('issues.bySeveritySummary', { index }) : undefined}
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

/** Open issues by severity, a row each, with the index that weighs them below. */
function SeverityTable({ issues }: { issues: IssuesView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const parts = severityParts(issues)
  const most = Math.max(1, ...parts.map(({ count }) => count))
  return (
    <table aria-label={t('issues.bySeverity')} className="w-full text-[14px]/5 normal-nums">
      <tbody>
        {parts.map(({ severity, count }) => (
          <tr key={severity} className="border-t border-line first:border-0">
            <th scope="row" className="w-28 py-2.5 text-left font-medium">
              <SeverityName severity={severity} count={count} />
            </th>
            <td aria-hidden="true" className="pl-2">
              <span
                className="block h-3.5 rounded-[3px]"
                style={{ ...severityColour(severity), width: `${(100 * count) / most}%` }}
              />
            </td>
            <td className="w-12 pl-3 text-right font-semibold tabular-nums">{format.number(count)}</td>
            <td className="w-14 pl-3 text-right text-ink-soft tabular-nums">
              {count ? format.percent(count / issues.open) : null}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line">
          <th scope="row" colSpan={2} className="py-2.5 text-left font-normal text-ink-soft">
            {t('issues.defectIndex')}
          </th>
          <td className="pl-3 text-right font-semibold tabular-nums">
            {format.number(issues.defectIndex, { maximumFractionDigits: 1 })}
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

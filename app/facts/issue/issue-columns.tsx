import type { IssueRow } from '#section/issue'
import { severities } from '#contract/board/issues'
import { nameOf } from '~/words/name-of'
import type { Words } from '~/words/say'
import { StatusMark } from '~/ui/status-mark'
import { dayColumn } from '~/ui/table/day-column'
import { nameColumn } from '~/ui/table/name-column'
import type { TableColumn } from '~/ui/table/table-column'
import { TitledCell } from '~/ui/table/titled-cell'
import { issue } from './fact'

/** The columns of the table of issues, in the reader's language. */
export function issueColumns({ t, format, name }: Words): TableColumn<IssueRow>[] {
  const severity = (row: IssueRow) => (row.severity ? t(`issues.severity.${row.severity}`) : '')
  return [
    {
      id: 'key',
      header: t('issues.key'),
      value: (row) => row.key,
      width: 112,
      lead: true,
    },
    {
      id: 'title',
      header: t('issues.name'),
      value: (row) => row.title,
      text: (row) => nameOf(row, t('issues.internalIssue')),
      cell: (row) => <TitledCell thing={row} hidden={t('issues.internalIssue')} pages={issue.pages} />,
      lead: true,
    },
    {
      id: 'status',
      header: t('issues.statusColumn'),
      value: (row) => row.status,
      text: (row) => t(`issues.status.${row.status}`),
      filter: 'choice',
      order: ['open', 'closed'],
      width: 96,
    },
    {
      id: 'severity',
      header: t('issues.severityColumn'),
      value: (row) => row.severity,
      text: severity,
      cell: (row) => (
        <span className="flex items-center gap-1.5">
          {row.severity === 'critical' && row.status === 'open' ? <StatusMark health="critical" label="" /> : null}
          {severity(row)}
        </span>
      ),
      filter: 'choice',
      order: severities,
      width: 104,
    },
    nameColumn('module', t('issues.module'), (row) => row.module, name, { width: 136 }),
    nameColumn('site', t('issues.site'), (row) => row.site, name, { hidden: true, width: 120 }),
    { id: 'milestone', header: t('issues.milestone'), value: (row) => row.milestone, hidden: true, width: 128 },
    dayColumn('opened', t('issues.openedOn'), (row) => row.openedOn, format),
    { ...dayColumn<IssueRow>('closed', t('issues.closedOn'), (row) => row.closedOn, format), hidden: true },
    {
      id: 'reopened',
      header: t('issues.reopened'),
      value: (row) => row.reopened,
      text: (row) => (row.reopened ? format.number(row.reopened) : ''),
      align: 'end',
      hidden: true,
      width: 96,
    },
    dayColumn('updated', t('issues.updated'), (row) => row.updatedOn, format),
  ]
}

import type { TestRow } from '#section/test'
import { StatusMark } from '~/ui/status-mark'
import { dayColumn } from '~/ui/table/day-column'
import { nameColumn } from '~/ui/table/name-column'
import type { TableColumn } from '~/ui/table/table-column'
import { TitledCell } from '~/ui/table/titled-cell'
import { cycleName } from '~/words/cycle-name'
import type { Words } from '~/words/say'
import { test } from './fact'

const marks = { passed: 'good', failed: 'critical', blocked: 'attention', 'not-run': null, skipped: null } as const

/** The columns of the table of cases, in the reader's language. */
export function testColumns(words: Words): TableColumn<TestRow>[] {
  const { t, format, name } = words
  const status = (row: TestRow) => t(`uat.status.${row.status}`)
  return [
    {
      id: 'key',
      header: t('uat.key'),
      value: (row) => row.key,
      width: 136,
      lead: true,
    },
    {
      id: 'title',
      header: t('uat.caseTitle'),
      value: (row) => row.title,
      text: (row) => row.title ?? (row.internal ? t('uat.internalCase') : row.key),
      cell: (row) => <TitledCell thing={row} hidden={t('uat.internalCase')} pages={test.pages} />,
      lead: true,
    },
    {
      id: 'status',
      header: t('uat.statusColumn'),
      value: (row) => row.status,
      text: status,
      cell: (row) => {
        const mark = marks[row.status]
        return (
          <span className="flex items-center gap-1.5 whitespace-nowrap">
            {mark ? <StatusMark health={mark} label="" /> : null}
            {status(row)}
          </span>
        )
      },
      filter: 'choice',
      order: ['failed', 'blocked', 'not-run', 'passed', 'skipped'],
      width: 108,
    },
    {
      id: 'cycle',
      header: t('uat.cycle'),
      value: (row) => row.cycle,
      text: (row) => cycleName(words, row.cycle),
      filter: 'choice',
      width: 96,
    },
    {
      id: 'module',
      header: t('uat.module'),
      value: (row) => row.module,
      text: (row) => (row.module === null ? t('uat.noModule') : name(row.module)),
      filter: 'choice',
      width: 136,
    },
    nameColumn('site', t('uat.site'), (row) => row.site, name, { hidden: true, width: 120 }),
    { id: 'defect', header: t('uat.defect'), value: (row) => row.defect, width: 104 },
    dayColumn('updated', t('uat.updated'), (row) => row.updatedOn, format),
  ]
}

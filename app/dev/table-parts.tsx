import { Card } from '~/ui/card'
import { DataTable, type TableColumn } from '~/ui/table/data-table'
import { TitledCell } from '~/ui/table/titled-cell'
import { ToolLink } from '~/ui/tool-link'
import { useWords } from '~/words/say'
import { useSamples } from './samples'
import type { Parts } from './specimen'

interface Row {
  key: string
  title: string | null
  module: string
  status: string
  count: number
  internal: boolean
}

function useRows(count: number): Row[] {
  const { long, short, open, closed } = useSamples()
  return Array.from({ length: count }, (_, index) => ({
    key: `ERP-${index + 1}`,
    title: index % 7 === 3 ? null : index % 5 === 0 ? long : short,
    module: short,
    status: index % 3 === 0 ? closed : open,
    count: index * 1_234,
    internal: index % 4 === 2,
  }))
}

function useColumns(): TableColumn<Row>[] {
  const { key, short, module, status, many, hidden } = useSamples()
  const { format } = useWords()
  return [
    {
      id: 'key',
      header: key,
      value: (row) => row.key,
      cell: (row) => <ToolLink url={row.internal ? null : 'https://jira.example'} name={row.key} />,
      width: 96,
    },
    {
      id: 'title',
      header: short,
      value: (row) => row.title,
      cell: (row) => <TitledCell thing={row} hidden={hidden} pages="issues" />,
      lead: true,
    },
    { id: 'module', header: module, value: (row) => row.module, hidden: true, width: 140 },
    { id: 'status', header: status, value: (row) => row.status, filter: 'choice', width: 140 },
    {
      id: 'count',
      header: many,
      value: (row) => row.count,
      text: (row) => format.number(row.count),
      align: 'end',
      width: 140,
    },
  ]
}

function Table({ rows, total, failed }: { rows: number; total?: number; failed?: boolean }) {
  const { short, sentence } = useSamples()
  const all = useRows(rows)
  const table = { columns: useColumns(), rowKey: (row: Row) => row.key, label: short, empty: sentence }
  const soFar = total === undefined ? all : { rows: all, total, ...(failed ? { again: () => undefined } : {}) }
  return (
    <Card id={`table-${rows}-${total}-${failed}`} title={short}>
      <DataTable {...table} rows={soFar} />
    </Card>
  )
}

/** Tables: short, long, on their way, cut off and empty. */
export const tableParts: Parts = {
  'table/data-table': () => (
    <>
      <Table rows={6} />
      <Table rows={400} />
      <Table rows={3} total={400} />
      <Table rows={3} total={400} failed />
      <Table rows={0} />
    </>
  ),
}

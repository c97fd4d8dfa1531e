import { lazy, Suspense } from 'react'
import { mostFirst } from '#contract/board/keep-some'
import { useMounted } from '~/reader/use-mounted'
import { PlainTable } from './plain-table'
import type { DataTableProps, ShownTableProps } from './table-column'

export type { DataTableProps, TableColumn, TableRows } from './table-column'

/** The first rows, where what would make them live cannot be fetched. */
function FirstRowsOnly({ rows, ...props }: ShownTableProps<object>) {
  const again = rows.length > mostFirst ? () => window.location.reload() : undefined
  return <PlainTable {...props} rows={rows} total={rows.length} again={again} />
}
const liveTable = () => import('./live-table').catch(() => ({ default: FirstRowsOnly }))
const LiveTable = lazy(liveTable) as <Row extends object>(props: ShownTableProps<Row>) => JSX.Element

/**
 * Rows that can be searched, filtered, ordered, and shown column by column. The server sends the first rows as a plain
 * table, which is all there is without JavaScript; the live table is loaded after, once all rows have arrived, and
 * holds only the rows in view.
 */
export function DataTable<Row extends object>({ rows: given, ...props }: DataTableProps<Row>) {
  const mounted = useMounted()
  const { rows, total, again } = 'total' in given ? given : { rows: given, total: given.length }
  if (total === 0) return <p className="text-ink-soft">{props.empty}</p>
  const plain = <PlainTable {...props} rows={rows} total={total} again={again} />
  if (!mounted || rows.length < total) return plain
  return (
    <Suspense fallback={plain}>
      <LiveTable {...props} rows={rows} />
    </Suspense>
  )
}

import { lazy, Suspense } from 'react'
import { useMounted } from '~/lib/use-mounted'
import { PlainTable } from './plain-table'
import type { DataTableProps } from './table-column'

export type { DataTableProps, TableColumn } from './table-column'

const LiveTable = lazy(() => import('./live-table')) as <Row extends object>(props: DataTableProps<Row>) => JSX.Element

/**
 * Rows that can be searched, filtered, ordered, and shown column by column. The server sends the first rows as a plain
 * table, which is all there is without JavaScript; the live table is loaded after and holds only the rows in view.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const mounted = useMounted()
  if (props.rows.length === 0) return <p className="text-ink-soft">{props.empty}</p>
  if (!mounted) return <PlainTable {...props} />
  return (
    <Suspense fallback={<PlainTable {...props} />}>
      <LiveTable {...props} />
    </Suspense>
  )
}

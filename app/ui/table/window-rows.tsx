import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { TableCells } from './table-cells'
import type { TableColumn } from './table-column'
import { dresses, type TableLayout } from './table-layout'

interface WindowRowsProps<Row> {
  rows: readonly { id: string; original: Row }[]
  columns: readonly TableColumn<Row>[]
  layout: TableLayout
}

/** A first guess at a row's height, by layout; each is measured once it is shown. */
const guess = { rows: 45, blocks: 168, either: 45 }

/** The rows in view and a few beyond them; the page scrolls, and two empty rows keep the room of the others. */
export function WindowRows<Row>({ rows, columns, layout }: WindowRowsProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const scrollMargin = usePageOffset(body)
  const estimate = guess[layout]
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => estimate,
    getItemKey: (index) => rows[index]!.id,
    measureElement: (row) => row.getBoundingClientRect().height || estimate,
    overscan: 8,
    scrollMargin,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, layout, columns.length])
  const items = virtualizer.getVirtualItems()
  const above = (items[0]?.start ?? scrollMargin) - scrollMargin
  const below = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin)
  const dress = dresses[layout]
  return (
    <tbody ref={body} role="rowgroup" className={dress.body}>
      <Room height={above} />
      {items.map(({ index, key }) => (
        <tr
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          role="row"
          aria-rowindex={index + 2}
          className={dress.row}
        >
          <TableCells row={rows[index]!.original} columns={columns} layout={layout} />
        </tr>
      ))}
      <Room height={below} />
    </tbody>
  )
}

const Room = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr aria-hidden="true" className="block" style={{ height }}>
      <td className="p-0" />
    </tr>
  ) : null

/** How far down the page the element begins; it moves when something above it opens. */
function usePageOffset(element: React.RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const measure = () => element.current && setOffset(element.current.getBoundingClientRect().top + window.scrollY)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return offset
}

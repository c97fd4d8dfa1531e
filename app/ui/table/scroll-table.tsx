import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import { PrintedRows } from './printed-rows'
import { TableCells } from './table-cells'
import type { TableColumn } from './table-column'
import { dresses } from './table-layout'
import { TableRegion } from './table-region'
import { mostPrinted, usePrinting } from './use-printing'

interface ScrollTableProps<Row> {
  label: string
  /** Pixels. */
  width: number
  rows: readonly { id: string; original: Row }[]
  columns: readonly TableColumn<Row>[]
  head: ReactNode
  /** When it changes, reading begins at the top again. */
  view: string
}

/** A first guess at a row's height; each is measured once it is shown. */
const rowHeight = 45
const headHeight = 45
/** As high as a region may be that has not been laid out yet. */
const regionHeight = 640

/**
 * The rows in view and a few beyond them, in a region that scrolls; two empty rows keep the room of the others. On paper
 * all of them, as far as paper goes.
 */
export function ScrollTable<Row>({ label, width, rows, columns, head, view }: ScrollTableProps<Row>) {
  const region = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]!.id,
    measureElement: (row) => row.getBoundingClientRect().height || rowHeight,
    observeElementRect: (instance, report) =>
      observeElementRect(instance, (rect) => report({ ...rect, height: rect.height || regionHeight })),
    // Only the reader scrolls: a correction midway would stop the End key where it is.
    scrollToFn: () => undefined,
    initialRect: { width: 0, height: regionHeight },
    overscan: 8,
    scrollMargin: headHeight,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, width, columns.length])
  useEffect(() => {
    if (region.current) region.current.scrollTop = 0
  }, [view])
  const printing = usePrinting()
  const items = virtualizer.getVirtualItems()
  const shown = printing ? rows.slice(0, mostPrinted).map(({ id }, index) => ({ key: id, index })) : items
  const total = virtualizer.getTotalSize()
  const above = (items[0]?.start ?? headHeight) - headHeight
  const below = total - ((items.at(-1)?.end ?? headHeight) - headHeight)
  const dress = dresses.rows
  return (
    <TableRegion
      ref={region}
      label={label}
      width={Number.isFinite(width) ? width : undefined}
      scrolls={total + headHeight > (virtualizer.scrollRect?.height ?? regionHeight) + 1}
    >
      {printing ? <PrintedRows shown={mostPrinted} total={rows.length} /> : null}
      <table role="table" aria-label={label} aria-rowcount={rows.length + 1} className={`text-[14px]/6 ${dress.table}`}>
        {head}
        <tbody role="rowgroup">
          <Room height={above} />
          {shown.map(({ index, key }) => (
            <tr
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={index === rows.length - 1 ? '' : dress.row}
            >
              <TableCells row={rows[index]!.original} columns={columns} layout="rows" />
            </tr>
          ))}
          <Room height={below} />
        </tbody>
      </table>
    </TableRegion>
  )
}

const Room = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr aria-hidden="true" className="block print:hidden" style={{ height }}>
      <td className="p-0" />
    </tr>
  ) : null

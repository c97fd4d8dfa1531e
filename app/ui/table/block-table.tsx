import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from '~/words/use-translation'
import { useFormat } from '~/words/say'
import { PrintedRows } from './printed-rows'
import { TableCells } from './table-cells'
import type { TableColumn } from './table-column'
import { dresses, firstBlocks } from './table-layout'

interface BlockTableProps<Row> {
  label: string
  rows: readonly { id: string; original: Row }[]
  columns: readonly TableColumn<Row>[]
  head: ReactNode
}

const moreBlocks = 50

/** Rows as blocks of label and value, one below the other: the first of them, and more when asked for. */
export function BlockTable<Row>({ label, rows, columns, head }: BlockTableProps<Row>) {
  const { t } = useTranslation()
  const format = useFormat()
  const [most, setMost] = useState(firstBlocks)
  const body = useRef<HTMLTableSectionElement>(null)
  // Who asked for more by keyboard reads on at the first of them, not below the last.
  useEffect(() => {
    const first = body.current?.children[most - moreBlocks]
    if (most > firstBlocks && first instanceof HTMLElement) first.focus({ preventScroll: true })
  }, [most])
  const left = Math.max(0, rows.length - most)
  const next = Math.min(left, moreBlocks)
  const dress = dresses.blocks
  return (
    <>
      <PrintedRows shown={most} total={rows.length} />
      <table role="table" aria-label={label} aria-rowcount={rows.length + 1} className={`text-[14px]/6 ${dress.table}`}>
        {head}
        <tbody ref={body} role="rowgroup" className={dress.body}>
          {rows.slice(0, most).map(({ id, original }, index) => (
            <tr key={id} role="row" tabIndex={-1} aria-rowindex={index + 2} className={dress.row}>
              <TableCells row={original} columns={columns} layout="blocks" />
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <button
          type="button"
          className="mt-4 min-h-11 w-full rounded-lg border border-line text-[14px]/5 text-ink print:hidden"
          onClick={() => setMost((shown) => shown + moreBlocks)}
        >
          {t(next < left ? 'table.more' : 'table.lastMore', { next: format.number(next), left: format.number(left) })}
        </button>
      ) : null}
    </>
  )
}

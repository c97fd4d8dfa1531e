import type { TableColumn } from './table-column'

interface SortHeaderProps<Row> {
  column: TableColumn<Row>
  /** False where the table is not ordered by it. */
  sorted: false | 'asc' | 'desc'
  /** Left out where the head is only read out: nobody should stop at a button that cannot be seen. */
  onSort?: () => void
}

/** A column's head; pressing it orders the rows, then reverses them, then lets go. On paper it is no button: Chrome repeats none on the next sheet. */
export function SortHeader<Row>({ column, sorted, onSort }: SortHeaderProps<Row>) {
  const end = column.align === 'end'
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      style={{ width: column.width }}
      className={`pr-4 font-normal last:pr-0 print:w-auto! print:whitespace-nowrap ${end ? 'print:text-right' : 'print:text-left'}`}
    >
      {onSort ? (
        <button
          type="button"
          className={`flex min-h-11 w-full items-center gap-1 print:contents text-[13px]/5 hover:text-ink ${end ? 'justify-end text-right' : 'text-left'} ${sorted ? 'text-ink' : 'text-ink-soft'}`}
          onClick={onSort}
        >
          {column.header}
          {sorted ? <Arrow up={sorted === 'asc'} /> : null}
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}

const Arrow = ({ up }: { up: boolean }) => (
  <svg width={8} height={8} viewBox="0 0 8 8" aria-hidden="true" className="shrink-0">
    <path d={up ? 'M0 6L4 1L8 6Z' : 'M0 2L4 7L8 2Z'} fill="currentColor" />
  </svg>
)

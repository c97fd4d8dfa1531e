import { cellText } from './cell-text'
import type { TableColumn } from './table-column'
import { dresses, type TableLayout } from './table-layout'

interface TableCellsProps<Row> {
  row: Row
  columns: readonly TableColumn<Row>[]
  layout: TableLayout
}

/** The cells of one row. The roles are said because `display` takes them away from a row that is a block. */
export function TableCells<Row>({ row, columns, layout }: TableCellsProps<Row>) {
  const dress = dresses[layout]
  return columns.map((column) => {
    const text = cellText(column, row)
    const extra = [column.lead ? dress.lead : '', column.align === 'end' ? dress.end : '', text ? '' : dress.empty]
    return (
      <td key={column.id} role="cell" className={[dress.cell, ...extra].filter(Boolean).join(' ')}>
        {/* What one chooses from says itself what it is: open, critical, Finance. */}
        {column.lead || column.filter === 'choice' ? null : <span className={dress.label}>{column.header}</span>}
        <span className="cell-value">{column.cell?.(row) ?? text}</span>
      </td>
    )
  })
}

import type { TableColumn } from './table-column'

/** How a cell reads: what the search looks in and what is shown where a column has no `cell`. */
export function cellText<Row>(column: TableColumn<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value = column.value(row)
  return value === null ? '' : String(value)
}

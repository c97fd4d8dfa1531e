import type { TableColumn } from './table-column'

/** The columns whose filter has anything to choose: at least two values occur. */
export function worthFiltering<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): TableColumn<Row>[] {
  return columns.filter(({ filter, value }) => {
    const first = rows[0]
    if (filter !== 'choice' || !first) return false
    const seen = value(first)
    return rows.some((row) => value(row) !== seen)
  })
}

import { naturalOrder } from '#contract/natural-order'
import { cellText } from './cell-text'
import type { TableColumn } from './table-column'

/** How a column sorts: by its own order, by number, or as the reader's language sorts words: those that are chosen from as they read. */
export function compareBy<Row>(column: TableColumn<Row>, language: string): (a: Row, b: Row) => number {
  const { order, value, filter } = column
  const compare = naturalOrder(language)
  if (order) {
    const rank = new Map(order.map((name, index) => [name, index]))
    const rankOf = (row: Row) => rank.get(String(value(row))) ?? order.length
    const isUnknown = (row: Row) => rankOf(row) === order.length
    return (a, b) =>
      isUnknown(a) && isUnknown(b) ? compare(cellText(column, a), cellText(column, b)) : rankOf(a) - rankOf(b)
  }
  return (a, b) => {
    const left = value(a)
    const right = value(b)
    if (typeof left === 'number' && typeof right === 'number') return left - right
    return filter ? compare(cellText(column, a), cellText(column, b)) : compare(String(left), String(right))
  }
}

import { cellText } from './cell-text'
import type { TableColumn } from './table-column'

/** Tells whether every word of a query stands somewhere in a row. A row's text is put together once. */
export function rowSearch<Row extends object>(columns: readonly TableColumn<Row>[]) {
  const texts = new WeakMap<Row, string>()
  const textOf = (row: Row) => {
    let text = texts.get(row)
    if (text === undefined) {
      text = columns
        .map((column) => cellText(column, row))
        .join('\n')
        .toLowerCase()
      texts.set(row, text)
    }
    return text
  }
  return (row: Row, words: readonly string[]) => {
    const text = textOf(row)
    return words.every((word) => text.includes(word))
  }
}

/** A query's words, as `rowSearch` wants them. */
export const searchWords = (query: string) => query.toLowerCase().split(/\s+/).filter(Boolean)

import { naturalOrder } from '#contract/natural-order'
import { cellText } from './cell-text'
import type { TableColumn } from './table-column'
import { noValue } from './table-view'

/** A value a column can be filtered by, how it reads, and how many rows it would leave. */
export interface Choice {
  value: string
  text: string
  count: number
}

/** The values that occur, worded as in the rows; in the column's own order or the language's. */
export function facetChoices<Row>(
  column: TableColumn<Row>,
  rows: readonly Row[],
  counts: ReadonlyMap<unknown, number>,
  language: string,
): Choice[] {
  const words = new Map<string, string>()
  for (const row of rows) {
    const value = String(column.value(row) ?? noValue)
    if (!words.has(value)) words.set(value, value === noValue ? '' : cellText(column, row))
  }
  const rank = (value: string) => {
    if (value === noValue) return Infinity
    const index = column.order?.indexOf(value) ?? 0
    return index < 0 ? Number.MAX_SAFE_INTEGER : index
  }
  const compare = naturalOrder(language)
  const choices = [...words].map(([value, text]) => ({
    value,
    text,
    count: counts.get(value === noValue ? undefined : value) ?? 0,
  }))
  return choices.sort((a, b) => rank(a.value) - rank(b.value) || compare(a.text, b.text))
}

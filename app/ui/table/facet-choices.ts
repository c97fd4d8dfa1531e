import { naturalOrder } from '#contract/natural-order'
import { cellText } from './cell-text'
import type { TableColumn } from './table-column'
import { noValue } from './table-view'
import { filterValue } from './values-asked'

/** A value a column can be filtered by, how it reads, and how many rows it would leave. */
export interface FacetChoice {
  value: string
  text: string
  count: number
}

/** The values that occur, worded as in the rows, or whole where several read alike; in the column's own order or the language's. */
export function facetChoices<Row>(
  column: TableColumn<Row>,
  rows: readonly Row[],
  counts: ReadonlyMap<unknown, number>,
  language: string,
): FacetChoice[] {
  const words = new Map<string, string>()
  const said = new Set<string>()
  const alike = new Set<string>()
  for (const row of rows) {
    const value = filterValue(column, row)
    if (words.has(value)) continue
    const text = value === noValue ? '' : cellText(column, row)
    words.set(value, text)
    if (said.has(text)) alike.add(text)
    said.add(text)
  }
  const rank = (value: string) => {
    if (value === noValue) return Infinity
    const index = column.order?.indexOf(value) ?? 0
    return index < 0 ? Number.MAX_SAFE_INTEGER : index
  }
  const compare = naturalOrder(language)
  const choices = [...words].map(([value, text]) => ({
    value,
    text: alike.has(text) ? value : text,
    count: counts.get(value === noValue ? undefined : value) ?? 0,
  }))
  return choices.sort((a, b) => rank(a.value) - rank(b.value) || compare(a.text, b.text))
}

import { inReadersScript } from '#contract/in-readers-script'
import { languages } from '~/words/language'
import { cellText } from './cell-text'
import type { TableColumn } from './table-column'
import { noValue } from './table-view'

/** What a filter takes a row's value for. */
export const filterValue = <Row>(column: TableColumn<Row>, row: Row) => String(column.value(row) ?? noValue)

/**
 * The values that a filter in an address asks for: the one it says where a row has it, else all whose name it is in
 * either language, else all that read so. Links were made of names as their maker saw them.
 */
export function valuesAsked<Row>(column: TableColumn<Row>, rows: readonly Row[], wanted: string): ReadonlySet<string> {
  const names = new Map<string, string>()
  for (const row of rows) {
    const value = filterValue(column, row)
    if (value === wanted) return new Set([wanted])
    if (!names.has(value)) names.set(value, cellText(column, row))
  }
  const valuesThat = (isMeant: (value: string, read: string) => boolean) =>
    new Set([...names].filter(([value, read]) => isMeant(value, read)).map(([value]) => value))
  const named = valuesThat((value) => languages.some((language) => inReadersScript(value, language) === wanted))
  return named.size > 0 ? named : valuesThat((_, read) => read === wanted)
}

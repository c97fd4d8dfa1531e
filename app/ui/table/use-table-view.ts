import { useEffect, useState } from 'react'
import type { TableColumn } from './table-column'
import { readTableView, writeTableView, type TableView } from './table-view'
import { valuesAsked } from './values-asked'

/** Typing stays quick: the address follows when the reader pauses. */
const pause = 250

/**
 * The view, kept in the address under `name`. It is written past the router on purpose: a new address would load the
 * page's data again, and nothing of that depends on the view. A filter by a name in one language becomes one by the
 * value that has it: the same link for every reader.
 */
export function useTableView<Row>(
  name: string | undefined,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  sort: string,
) {
  const [view, setView] = useState<TableView>(() => {
    const ids = columns.map(({ id }) => id)
    const asked = readTableView(name ? window.location.search : '', name ?? '', ids, sort)
    const filters = { ...asked.filters }
    for (const column of columns) {
      const wanted = filters[column.id]
      if (wanted === undefined) continue
      const [value, another] = valuesAsked(column, rows, wanted)
      if (value !== undefined && another === undefined) filters[column.id] = value
    }
    return { ...asked, filters }
  })
  useEffect(() => {
    if (!name) return
    const timer = setTimeout(() => {
      const { pathname, search, hash } = window.location
      const next = writeTableView(search, name, view, sort)
      if (next !== search) window.history.replaceState(window.history.state, '', pathname + next + hash)
    }, pause)
    return () => clearTimeout(timer)
  }, [name, view, sort])
  return [view, setView] as const
}

import { useEffect, useState } from 'react'
import { readTableView, writeTableView, type TableView } from './table-view'

/** Typing stays quick: the address follows when the reader pauses. */
const pause = 250

/**
 * The view, kept in the address under `name`. It is written past the router on purpose: a new address would load the
 * page's data again, and nothing of that depends on the view.
 */
export function useTableView(name: string | undefined, columns: readonly string[], sort: string) {
  const [view, setView] = useState<TableView>(() =>
    readTableView(name ? window.location.search : '', name ?? '', columns, sort),
  )
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

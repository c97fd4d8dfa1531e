/** What the reader did to the table: searched, filtered, ordered, showed and hid. */
export interface TableView {
  search: string
  /** Chosen value by column. */
  filters: Readonly<Record<string, string>>
  /** Column id, with `-` before it for descending; empty for the order given. */
  sort: string
  /** Columns shown or hidden against their default. */
  columns: Readonly<Record<string, boolean>>
}

/** Where a column filter looks for rows that have no value; no real value is empty. */
export const noValue = ''

const flags = (params: URLSearchParams, key: string, value: boolean) =>
  (params.get(key)?.split(',') ?? []).filter(Boolean).map((id) => [id, value] as const)

/** Reads the view from an address; what it does not know, it leaves at its default. */
export function readTableView(search: string, name: string, columns: readonly string[], sort: string): TableView {
  const params = new URLSearchParams(search)
  const filters: Record<string, string> = {}
  for (const id of columns) {
    const value = params.get(`${name}.${id}`)
    if (value !== null) filters[id] = value
  }
  const asked = params.get(`${name}-sort`)
  const shown = [...flags(params, `${name}-show`, true), ...flags(params, `${name}-hide`, false)]
  return {
    search: params.get(`${name}-search`) ?? '',
    filters,
    sort: asked !== null && (asked === '' || columns.includes(asked.replace(/^-/, ''))) ? asked : sort,
    columns: Object.fromEntries(shown.filter(([id]) => columns.includes(id))),
  }
}

/** The address's search with the view in it; everything else in it stays. */
export function writeTableView(search: string, name: string, view: TableView, sort: string): string {
  const params = new URLSearchParams(search)
  for (const key of [...params.keys()]) if (key.startsWith(`${name}.`) || key.startsWith(`${name}-`)) params.delete(key)
  if (view.search) params.set(`${name}-search`, view.search)
  for (const [id, value] of Object.entries(view.filters)) params.set(`${name}.${id}`, value)
  if (view.sort !== sort) params.set(`${name}-sort`, view.sort)
  for (const [key, state] of [
    ['show', true],
    ['hide', false],
  ] as const) {
    const ids = Object.keys(view.columns).filter((id) => view.columns[id] === state)
    if (ids.length) params.set(`${name}-${key}`, ids.join(','))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

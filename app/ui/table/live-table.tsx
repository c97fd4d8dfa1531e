import { useTable } from '@tanstack/react-table'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useTranslation } from '~/words/use-translation'
import { BlockTable } from './block-table'
import { facetChoices } from './facet-choices'
import { rowSearch, searchWords } from './row-search'
import { ScrollTable } from './scroll-table'
import { SortHeader } from './sort-header'
import type { ShownTableProps } from './table-column'
import { dresses, layoutFor } from './table-layout'
import { features, toColumnDefs, toTableState } from './table-model'
import { TableToolbar } from './table-toolbar'
import { useTableView } from './use-table-view'
import { useWidth } from './use-width'
import { worthFiltering } from './worth-filtering'

/** The table in the browser, by TanStack Table; `DataTable` loads it when it is needed. */
export default function LiveTable<Row extends object>(props: ShownTableProps<Row>) {
  const { rows, columns, rowKey, label, name, sort = '' } = props
  const { t, language } = useTranslation()
  const [view, setView] = useTableView(name, columns, rows, sort)
  // The controls answer at once: the rows may follow a moment later.
  const followed = useDeferredValue(view)
  const words = useMemo(() => searchWords(followed.search), [followed.search])
  const state = useMemo(() => toTableState(columns, rows, followed), [columns, rows, followed])
  const asked = JSON.stringify([followed.search, followed.filters, followed.sort])
  const matches = useMemo(() => rowSearch(columns), [columns])
  const model = useTable({
    features,
    columns: useMemo(() => toColumnDefs(columns, language), [columns, language]),
    data: useMemo(() => (words.length ? rows.filter((row) => matches(row, words)) : rows), [rows, words, matches]),
    getRowId: rowKey,
    state,
  })
  const element = useRef<HTMLDivElement>(null)
  const width = useWidth(element)
  const found = model.getRowModel().rows
  const shown = columns.filter(({ id }) => state.columnVisibility[id])
  const layout = layoutFor(shown, width)
  const filters = useMemo(() => worthFiltering(columns, rows), [columns, rows])
  const live = {
    view,
    onChange: (change: Partial<typeof view>) => setView((last) => ({ ...last, ...change })),
    choices: (column: (typeof columns)[number]) =>
      facetChoices(column, rows, model.getColumn(column.id)!.getFacetedUniqueValues(), language),
    visible: ({ id, hidden }: (typeof columns)[number]) => view.columns[id] ?? !hidden,
    sortSelect: layout === 'blocks',
  }
  const sorted = (id: string) => (view.sort === id ? 'asc' : view.sort === `-${id}` ? 'desc' : false)
  const nextSort = { asc: '-', desc: null, false: '' }
  const head = (
    <thead role="rowgroup" className={dresses[layout].head}>
      <tr role="row" aria-rowindex={1}>
        {shown.map((column) => {
          const direction = sorted(column.id)
          const next = nextSort[`${direction}`]
          return (
            <SortHeader
              key={column.id}
              column={column}
              sorted={direction}
              onSort={
                layout === 'blocks' ? undefined : () => live.onChange({ sort: next === null ? '' : next + column.id })
              }
            />
          )
        })}
      </tr>
    </thead>
  )
  const table = { label, rows: found, columns: shown, head }
  return (
    <div ref={element}>
      <TableToolbar
        label={label}
        columns={columns}
        filters={filters}
        count={found.length}
        total={rows.length}
        live={live}
      />
      {layout === 'blocks' ? <BlockTable {...table} /> : <ScrollTable {...table} width={width} view={asked} />}
      {found.length === 0 ? <p className="py-6 text-ink-soft">{t('table.nothingFound')}</p> : null}
    </div>
  )
}

import { useTable } from '@tanstack/react-table'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { BlockTable } from './block-table'
import { ColumnChoice } from './column-choice'
import { facetChoices } from './facet-choices'
import { FilterSelect } from './filter-select'
import { rowSearch, searchWords } from './row-search'
import { ScrollTable } from './scroll-table'
import { SortHeader } from './sort-header'
import { SortSelect } from './sort-select'
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
  const format = useFormat()
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
  const change = (changes: Partial<typeof view>) => setView((last) => ({ ...last, ...changes }))
  const filterBy = (id: string, value: string | null) => {
    const { [id]: _, ...others } = view.filters
    change({ filters: value === null ? others : { ...others, [id]: value } })
  }
  const counted = { count: rows.length, shown: format.number(found.length), total: format.number(rows.length) }
  const isNarrowed = view.search !== '' || Object.keys(view.filters).length > 0
  const live = {
    search: view.search,
    onSearch: (search: string) => change({ search }),
    filters: (
      <>
        {filters.map((column) => (
          <FilterSelect
            key={column.id}
            label={column.header}
            value={view.filters[column.id] ?? null}
            choices={facetChoices(column, rows, model.getColumn(column.id)!.getFacetedUniqueValues(), language)}
            onChange={(value) => filterBy(column.id, value)}
          />
        ))}
        {layout === 'blocks' ? (
          <SortSelect columns={columns} sort={view.sort} onChange={(sort) => change({ sort })} />
        ) : null}
      </>
    ),
    status: isNarrowed ? (
      <>
        {t('table.shownOf', counted)}
        <button type="button" className="dotted ml-3" onClick={() => change({ search: '', filters: {} })}>
          {t('table.clear')}
        </button>
      </>
    ) : (
      t('table.rows', counted)
    ),
    columns: (
      <ColumnChoice
        columns={columns}
        visible={({ id, hidden }) => view.columns[id] ?? !hidden}
        onChange={(id, isShown) => change({ columns: { ...view.columns, [id]: isShown } })}
      />
    ),
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
              onSort={layout === 'blocks' ? undefined : () => change({ sort: next === null ? '' : next + column.id })}
            />
          )
        })}
      </tr>
    </thead>
  )
  const table = { label, rows: found, columns: shown, head }
  return (
    <div ref={element}>
      <TableToolbar label={label} filters={filters} total={rows.length} live={live} />
      {layout === 'blocks' ? <BlockTable {...table} /> : <ScrollTable {...table} width={width} view={asked} />}
      {found.length === 0 ? <p className="py-6 text-ink-soft">{t('table.nothingFound')}</p> : null}
    </div>
  )
}

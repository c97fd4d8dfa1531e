import {
  columnFacetingFeature,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
} from '@tanstack/react-table'
import { compareBy } from './compare-by'
import type { TableColumn } from './table-column'
import type { TableView } from './table-view'
import { filterValue, valuesAsked } from './values-asked'

/** What the tables can do besides searching; the rest of TanStack Table stays out of the bundle. */
export const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  columnFacetingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
})

/** Our columns as TanStack's. Rows without a value come last, whichever way it sorts. */
export const toColumnDefs = <Row extends object>(
  columns: readonly TableColumn<Row>[],
  language: string,
): ColumnDef<typeof features, Row>[] =>
  columns.map((column) => {
    const compare = compareBy(column, language)
    return {
      id: column.id,
      accessorFn: (row: Row) => column.value(row) ?? undefined,
      sortFn: (a, b) => compare(a.original, b.original),
      sortUndefined: 'last',
      sortDescFirst: false,
      filterFn: (row, _id, wanted: ReadonlySet<string>) => wanted.has(filterValue(column, row.original)),
    }
  })

/** The view as TanStack's state. */
export function toTableState<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[], view: TableView) {
  return {
    sorting: view.sort ? [{ id: view.sort.replace(/^-/, ''), desc: view.sort.startsWith('-') }] : [],
    columnFilters: columns
      .filter(({ id }) => id in view.filters)
      .map((column) => ({ id: column.id, value: valuesAsked(column, rows, view.filters[column.id]!) })),
    columnVisibility: Object.fromEntries(columns.map(({ id, hidden }) => [id, view.columns[id] ?? !hidden])),
  }
}

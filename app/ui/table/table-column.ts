import type { ReactNode } from 'react'
import type { RowsSoFar } from '~/live/use-all-rows'

/** A column of a `DataTable`. `value` sorts and filters, `text` is how people read it, `cell` how it looks. */
export interface TableColumn<Row> {
  id: string
  header: string
  value: (row: Row) => string | number | null
  /** The words for the value, searched and shown; the value itself where left out. */
  text?: (row: Row) => string
  cell?: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** A select with every value that occurs. */
  filter?: 'choice'
  /** Values in the order that means something (critical before minor); for sorting and for the choices. */
  order?: readonly string[]
  /** Not shown until the reader asks for it. */
  hidden?: boolean
  /** Pixels; columns without one share what is left. */
  width?: number
  /** Heads the block that a row becomes on a phone, without its label. */
  lead?: boolean
}

/** All rows, or as many as there are so far. */
export type TableRows<Row> = readonly Row[] | RowsSoFar<Row>

export interface DataTableProps<Row> {
  rows: TableRows<Row>
  columns: readonly TableColumn<Row>[]
  rowKey: (row: Row) => string
  /** Names the table for those who cannot see it, and the search in it. */
  label: string
  /** Keeps search, filters, order and columns in the address under this prefix, so that a link can be shared. */
  name?: string
  /** The sentence shown where there are no rows at all. */
  empty: string
  /** The order at first: a column's id, with `-` before it for descending. */
  sort?: string
}

/** The same for the tables themselves: `rows` are what there is to show. */
export interface ShownTableProps<Row> extends Omit<DataTableProps<Row>, 'rows'> {
  rows: readonly Row[]
}

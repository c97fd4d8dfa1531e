import type { Day } from '#contract/board'
import type { Format } from '~/words/format'
import type { TableColumn } from './table-column'

/** A column of civil days, which sort as they are written. */
export const dayColumn = <Row>(
  id: string,
  header: string,
  value: (row: Row) => Day | null,
  format: Format,
): TableColumn<Row> => ({
  id,
  header,
  value,
  text: (row) => {
    const day = value(row)
    return day === null ? '' : format.day(day)
  },
  align: 'end',
  width: 116,
})

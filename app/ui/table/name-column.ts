import type { TableColumn } from './table-column'

/** A column of names as they were said, to choose from: each is shown in the reader's script, and none as nothing. */
export const nameColumn = <Row>(
  id: string,
  header: string,
  value: (row: Row) => string | null,
  name: (said: string) => string,
  look: { width: number; hidden?: boolean },
): TableColumn<Row> => ({
  id,
  header,
  value,
  text: (row) => name(value(row) ?? ''),
  filter: 'choice',
  ...look,
})

/** As much of a long table as is worth sending before anyone asks for more. */
export const mostFirst = 50

/** What a page brings of a table: its first rows, and how many there are. */
export interface FirstRows<Row> {
  first: Row[]
  total: number
}

export const firstRows = <Row>(rows: Pick<readonly Row[], 'length' | 'slice'>): FirstRows<Row> => ({
  first: rows.slice(0, mostFirst),
  total: rows.length,
})

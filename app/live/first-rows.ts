import { listPage, pageAsked } from './list-page'

/** What a page brings of a table: its first rows, and how many there are. */
export interface FirstRows<Row> {
  first: Row[]
  total: number
}

/** The first of some rows; those of the page that the address asks for, to which a reader without scripts goes on. */
export const firstRows = <Row>(
  rows: Pick<readonly Row[], 'length' | 'slice'>,
  { url }: { url: string },
): FirstRows<Row> => ({
  first: listPage(rows, pageAsked(new URL(url).searchParams)),
  total: rows.length,
})

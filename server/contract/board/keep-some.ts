import { byKey } from '../natural-order.ts'

/** As many rows of a list or a table as a page brings; the others are on its next pages, or come after. */
export const mostFirst = 20

/** Of some items those that are wanted, in their order. */
export function keepSome<Item>(items: readonly Item[], wanted: Iterable<Item>): Item[] {
  const kept = new Set(wanted)
  return items.filter((item) => kept.has(item))
}

/** As many as "says who?" names; it leaves out what has no title for the reader. */
const mostLatest = 5

interface Told {
  updatedAt: string
  internal: boolean
  title: string | null
  key: string
}

/** Those that were told of last and can be read, for "says who?". */
export const toldLast = <Item extends Told>(items: readonly Item[]): Item[] =>
  items
    .filter(({ internal, title }) => !internal || title !== null)
    .sort((a, b) => (a.updatedAt === b.updatedAt ? byKey(a, b) : a.updatedAt < b.updatedAt ? 1 : -1))
    .slice(0, mostLatest)

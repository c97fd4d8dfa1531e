import type { BoardChange } from '#contract/board'

const mostOfOneSection = 2

/** The few changes that tell most: the weightiest, but no section has more than two of them; and the rest, as given. */
export function weighFirst(
  changes: readonly BoardChange[],
  count: number,
): [first: BoardChange[], rest: BoardChange[]] {
  const first = new Set<BoardChange>()
  const told = (section: string) => [...first].filter((change) => change.section === section).length
  for (const change of changes) if (first.size < count && told(change.section) < mostOfOneSection) first.add(change)
  for (const change of changes) if (first.size < count) first.add(change)
  return [changes.filter((change) => first.has(change)), changes.filter((change) => !first.has(change))]
}

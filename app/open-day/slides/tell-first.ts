import type { BoardChange } from '#contract/board'
import { weighFirst } from '~/boards/difference/weigh-first'

/** A figure that was one thing and is another. */
const hasBoth = ({ params }: BoardChange) => 'from' in params && params.from !== null

/** For a wall: of each section what weighs most as before and after; then the rest, what weighs most first. Health is on the title. */
export function tellFirst(changes: readonly BoardChange[], count: number): BoardChange[] {
  const told = new Map<string, BoardChange>()
  for (const change of changes)
    if (hasBoth(change) && change.section !== 'health' && !told.has(change.section)) told.set(change.section, change)
  const first = [...told.values()].slice(0, count)
  const [next, rest] = weighFirst(
    changes.filter((change) => !first.includes(change)),
    count,
  )
  return [...first, ...next, ...rest]
}

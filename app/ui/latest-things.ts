import type { BoardView } from '#contract/board'
import { byKey } from '#contract/natural-order'
import type { Counted, ToldThing } from './counted'

/** As many as a glance takes in. */
const most = 5

/** The things of some kinds that were told of last and that the reader may read, each with something to call it by. */
export function latestThings(
  board: BoardView,
  of: readonly Pick<Counted, 'things'>[],
  keys?: readonly string[],
): (ToldThing & { title: string })[] {
  return of
    .flatMap(({ things }) => things?.(board) ?? [])
    .filter(({ key, internal, title }) => (!internal || title !== null) && (keys?.includes(key) ?? true))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || byKey(a, b))
    .slice(0, most)
    .map((thing) => ({ ...thing, title: thing.title ?? thing.key }))
}

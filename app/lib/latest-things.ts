import type { BoardView } from '#contract/board'
import { byKey } from '#contract/natural-order'

/** As many as a glance takes in. */
const most = 5

export interface LatestThing {
  key: string
  title: string
  url: string | null
  source: string
  updatedAt: string
}

type Told = Omit<LatestThing, 'title'> & { title: string | null; internal: boolean }

/** The things of some kinds that were told of last and that the reader may read; of what a board only counts, none. */
export function latestThings(
  { milestones, actions, changes }: BoardView,
  kinds: string[],
  keys?: readonly string[],
): LatestThing[] {
  const listed: [kind: string, items: Told[]][] = [
    ['milestone', milestones.items],
    ['action', actions.items],
    ['change', changes.items],
  ]
  return listed
    .flatMap(([kind, items]) => (kinds.includes(kind) ? items : []))
    .filter(({ key, internal, title }) => (!internal || title !== null) && (keys?.includes(key) ?? true))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || byKey(a, b))
    .slice(0, most)
    .map(({ key, title, url, source, updatedAt }) => ({ key, title: title ?? key, url, source, updatedAt }))
}

import { byKey } from '../contract/natural-order.ts'
import { instantText } from '../platform/instant.ts'
import type { ThingState } from './fold.ts'
import type { SeriesSegment } from './series-name.ts'

/** A thing that was not retracted. `newestInstant` in microseconds since 1970. */
export interface FoldedThing {
  kind: string
  key: string
  newestInstant: number
  /** The source of that newest update; null where its name is not for the reader. */
  newestSource: string | null
  state: ThingState
}

/** The daily changes of one series, days ascending as days since 1970-01-01, no zeros. */
export interface FoldedSeries {
  name: string
  segments: SeriesSegment[]
  days: { day: number; value: number }[]
}

/** In how many updates a source spoke about a kind, how many of them wait, and the latest instant (microseconds). */
export interface Activity {
  /** null where its name is not for the reader. */
  source: string | null
  /** What the source tells is internal unless it says otherwise: its name is for the delivery team. */
  internal: boolean
  kind: string
  lastInstant: number
  updates: number
  waiting: number
}

/** Everything folded of one project: what the sections of its board are made from. */
export interface Folded {
  things: FoldedThing[]
  series: FoldedSeries[]
  activity: Activity[]
}

/** What every section knows of its project and of the day it speaks of (a civil date in the project's time zone). */
export interface Moment {
  today: string
  timeZone: string
}

/** Things of one kind with their data as that kind's type. */
export const thingsOf = <Data, Memory = unknown>(folded: Pick<Folded, 'things'>, kind: string) =>
  folded.things.filter((thing) => thing.kind === kind) as (Omit<FoldedThing, 'state'> & {
    state: Omit<ThingState, 'data' | 'memory'> & { data: Data; memory: Memory }
  })[]

/** Which source spoke last of a thing, and when (ISO 8601, UTC). */
export const spokenOf = ({ newestSource, newestInstant }: Pick<FoldedThing, 'newestSource' | 'newestInstant'>) => ({
  source: newestSource,
  updatedAt: instantText(newestInstant),
})

/** The thing that changed last comes first. */
export const newestFirst = (
  a: Pick<FoldedThing, 'key' | 'newestInstant'>,
  b: Pick<FoldedThing, 'key' | 'newestInstant'>,
) => b.newestInstant - a.newestInstant || byKey(a, b)

/** The series whose first segments are these. */
export const seriesOf = (folded: Folded, ...start: SeriesSegment[]) =>
  folded.series.filter(({ segments }) => start.every((segment, index) => segments[index] === segment))

/** The sum over all days: what a series stands at now. */
export const sumOf = (days: FoldedSeries['days']): number => days.reduce((sum, { value }) => sum + value, 0)

/** Items by what `keyOf` says of them, in the order of first sight (Map.groupBy, which Node 20 lacks). */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

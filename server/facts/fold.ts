import { ownSource, type Visibility } from '../contract/ingest.ts'
import { dayNumberOf } from '../platform/civil-day.ts'
import { compareFiner } from '../platform/instant.ts'
import type { AddToSeries, Kind } from './fact.ts'

/** One update of a thing as the fold sees it. `instant` is `at` in microseconds since 1970; null `data` retracts. */
export interface FoldUpdate {
  instant: number
  at: string
  id: string
  source: string
  data: Record<string, unknown> | null
  url: string | null
  visibility: Visibility | null
  sourceVisibility: Visibility
}

/** What is known of a thing after some of its updates. */
export interface ThingState {
  data: Record<string, unknown>
  url: string | null
  /** The latest visibility that was said; without one, internal as soon as any source is internal by default. */
  said: Visibility | null
  internal: boolean
  memory: unknown
}

/** What an update's place in the fold goes by. */
export type FoldPlace = Pick<FoldUpdate, 'instant' | 'at' | 'id' | 'source'>

/** Negative when `a` comes first: by instant, then id, then source; never by arrival. */
export function compareInFoldOrder(a: FoldPlace, b: FoldPlace): number {
  if (a.instant !== b.instant) return a.instant - b.instant
  const finer = compareFiner(a.at, b.at)
  if (finer !== 0) return finer
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return 0
}

/** Whether Daylight itself says it. */
export const isOwn = ({ source }: Pick<FoldUpdate, 'source'>): boolean => source === ownSource

/**
 * Those of a thing's updates that count: of a thing about which Daylight itself says anything, only what Daylight says.
 * So it does not matter whether another source wrote to the key before Daylight did.
 */
export const countingUpdates = <Update extends Pick<FoldUpdate, 'source'>>(
  updates: readonly Update[],
): readonly Update[] => (updates.some(isOwn) ? updates.filter(isOwn) : updates)

/** Field by field; null clears. A field called `__proto__` stays a field. */
function merge(before: Record<string, unknown> | undefined, patch: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...before }
  for (const field of Object.keys(patch)) {
    const value = patch[field]
    if (value === null) delete merged[field]
    else if (field === '__proto__')
      Object.defineProperty(merged, field, { value, enumerable: true, configurable: true, writable: true })
    else merged[field] = value
  }
  return merged
}

/** The state after one more update in fold order, null when it retracts; adds the step's part to the series. */
export function applyUpdate(
  kind: Kind,
  state: ThingState | null,
  update: FoldUpdate & { data: Record<string, unknown> },
  timeZone: string,
  add: AddToSeries,
): ThingState {
  const said = update.visibility ?? state?.said ?? null
  const byDefault = update.sourceVisibility === 'internal' || (state !== null && state.said === null && state.internal)
  const internal = said ? said === 'internal' : byDefault
  const data = merge(state?.data, update.data)
  const day = dayNumberOf(Math.floor(update.instant / 1000), timeZone)
  const memory = kind.step(state, { data, internal, source: update.source }, day, add)
  return { data, internal, url: update.url ?? state?.url ?? null, said, memory }
}

/**
 * Folds updates of one thing, in any order given, onto the state before all of them: null to fold the whole thing.
 * null when nothing is left (none, or the last one retracts). The fold begins after the last retraction: what was
 * before it adds nothing to any series, past days included.
 */
export function foldThing(
  kind: Kind,
  updates: readonly FoldUpdate[],
  timeZone: string,
  add: AddToSeries,
  before: ThingState | null = null,
): ThingState | null {
  const ordered = [...updates].sort(compareInFoldOrder)
  const begin = ordered.findLastIndex((update) => update.data === null) + 1
  let state = begin > 0 ? null : before
  for (const update of ordered.slice(begin))
    state = applyUpdate(kind, state, update as FoldUpdate & { data: Record<string, unknown> }, timeZone, add)
  return state
}

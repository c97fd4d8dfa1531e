import {
  compareInFoldOrder,
  countingUpdates,
  foldThing,
  isOwn,
  type FoldUpdate,
  type ThingState,
} from '../delivery/fold.ts'
import type { AddToSeries } from '../delivery/kind.ts'
import { kinds } from '../delivery/registry.ts'
import { ownSource } from '../contract/ingest.ts'
import type { StoredThing } from './ledger-store.ts'

/** A thing that this transaction touches: how it stood before, its newest row, and what was appended about it. */
export interface TouchedThing {
  kind: string
  key: string
  stored: StoredThing | null
  /** Its stored updates, where they are needed. */
  history: FoldUpdate[] | null
  lastSeq: number | null
  appended: FoldUpdate[]
}

/**
 * Whether more than its state is needed to fold a thing: what was appended is not all newer, or retracts. Of two in the
 * same microsecond the state does not tell which is newer.
 */
export function needsHistory(thing: TouchedThing): boolean {
  const { stored } = thing
  if (!stored) return false
  const counting = countingOf(thing)
  // Daylight takes over what another source began.
  if (counting.some(isOwn) && !isOwnThing(thing)) return true
  return counting.some(({ data, instant }) => data === null || instant <= stored.newestInstant)
}

/** Whether Daylight itself said something of it: then its newest counting update is Daylight's. */
export const isOwnThing = ({ stored }: Pick<TouchedThing, 'stored'>): boolean => stored?.newestSource === ownSource

const countingOf = (thing: TouchedThing) =>
  isOwnThing(thing) ? thing.appended.filter(isOwn) : countingUpdates(thing.appended)

/**
 * Folds what was appended into the thing's state, and gives the new state to store. What the thing adds to the series
 * changes by exactly the difference: updates newer than all before are steps further; otherwise the whole `history`
 * is needed, and its old contribution is taken back and the new one added.
 */
export function foldAppended(thing: TouchedThing, timeZone: string, add: AddToSeries): StoredThing {
  const { kind: kindName, key, stored, history, lastSeq } = thing
  const kind = kinds.get(kindName)!
  const past = history && countingUpdates(history)
  if (past) foldThing(kind, past, timeZone, (series, day, value) => add(series, day, -value))
  const updates = past ? countingUpdates([...history, ...thing.appended]) : countingOf(thing)
  if (stored && updates.length === 0) return { ...stored, lastSeq: lastSeq! }
  const before = !past && stored && !stored.retracted ? (JSON.parse(stored.state) as ThingState) : null
  const state = foldThing(kind, updates, timeZone, add, before)
  // Without its history, all that was appended is newer than what is stored.
  const newest = updates.reduce((a, b) => (compareInFoldOrder(a, b) < 0 ? b : a))
  return {
    kind: kindName,
    key,
    lastSeq: lastSeq!,
    newestInstant: newest.instant,
    newestUpdateId: newest.id,
    newestSource: newest.source,
    retracted: state === null,
    state: state === null ? 'null' : JSON.stringify(state),
  }
}

import { compareInFoldOrder, foldThing, type FoldUpdate, type ThingState } from '../delivery/fold.ts'
import type { AddToSeries } from '../delivery/kind.ts'
import { kinds } from '../delivery/registry.ts'
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
export const needsHistory = ({ stored, appended }: TouchedThing): boolean =>
  stored !== null && appended.some(({ data, instant }) => data === null || instant <= stored.newestInstant)

/**
 * Folds what was appended into the thing's state, and gives the new state to store. What the thing adds to the series
 * changes by exactly the difference: updates newer than all before are steps further; otherwise the whole `history`
 * is needed, and its old contribution is taken back and the new one added.
 */
export function foldAppended(
  { kind: kindName, key, stored, history, lastSeq, appended }: TouchedThing,
  timeZone: string,
  add: AddToSeries,
): StoredThing {
  const kind = kinds.get(kindName)!
  if (history) foldThing(kind, history, timeZone, (series, day, value) => add(series, day, -value))
  const before = !history && stored && !stored.retracted ? (JSON.parse(stored.state) as ThingState) : null
  const state = foldThing(kind, history ? [...history, ...appended] : appended, timeZone, add, before)
  // Without its history, all that was appended is newer than what is stored.
  const newest = [...(history ?? []), ...appended].reduce((a, b) => (compareInFoldOrder(a, b) < 0 ? b : a))
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

import { applyUpdate, compareInFoldOrder, foldThing, type FoldUpdate, type ThingState } from '../delivery/fold.ts'
import type { AddToSeries } from '../delivery/kind.ts'
import { kinds } from '../delivery/registry.ts'
import { toFoldUpdate } from '../delivery/stored-update.ts'
import type { LedgerStore, StoredThing } from './ledger-store.ts'

/** A thing that this transaction touches: how it stood before, its newest row, and what was appended about it. */
export interface TouchedThing {
  kind: string
  key: string
  stored: StoredThing | undefined
  lastSeq: number | null
  appended: FoldUpdate[]
}

const newestOf = (stored: StoredThing) => ({
  instant: stored.newestInstant,
  id: stored.newestUpdateId,
  source: stored.newestSource,
})

/**
 * Folds what was appended into the thing's state, and gives the new state to store. What the thing adds to the
 * series changes by exactly the difference: an update newer than all before it is one step further; anything else
 * takes back the old contribution and adds the new one.
 */
export async function foldAppended(
  store: LedgerStore,
  projectId: number,
  timeZone: string,
  { kind: kindName, stored, lastSeq, appended }: TouchedThing,
  add: AddToSeries,
): Promise<StoredThing> {
  const kind = kinds.get(kindName)!
  const ordered = appended.sort(compareInFoldOrder)
  const last = ordered.at(-1)!
  const isNewer = !stored || compareInFoldOrder(newestOf(stored), ordered[0]!) < 0
  const retracts = ordered.some((update) => update.data === null)

  let state: ThingState | null
  if (isNewer && !retracts) {
    state = !stored || stored.retracted ? null : (JSON.parse(stored.state) as ThingState)
    for (const update of ordered)
      state = applyUpdate(kind, state, update as FoldUpdate & { data: Record<string, unknown> }, timeZone, add)
  } else {
    const earlier = stored ? (await store.readHistory(projectId, stored.lastSeq)).map(toFoldUpdate) : []
    foldThing(kind, earlier, timeZone, (series, day, value) => add(series, day, -value))
    state = foldThing(kind, [...earlier, ...ordered], timeZone, add)
  }
  const newest = isNewer ? last : compareInFoldOrder(newestOf(stored), last) < 0 ? last : newestOf(stored)
  return {
    lastSeq: lastSeq!,
    newestInstant: newest.instant,
    newestUpdateId: newest.id,
    newestSource: newest.source,
    retracted: state === null,
    state: state === null ? 'null' : JSON.stringify(state),
  }
}

import { foldThing, type FoldUpdate, type ThingState } from '../facts/fold.ts'
import { limits } from '../contract/limits.ts'
import type { AddToSeries, Kind } from '../facts/fact.ts'
import { toChainedUpdate, type ChainedUpdate } from './chained-update.ts'
import type { LedgerStore } from './ledger-store.ts'

/**
 * Work of which somebody else decides when it goes on: it pauses wherever it can, at most some milliseconds apart, and gives
 * its result at its end.
 */
export type Slices<Result> = AsyncGenerator<void, Result>

/** Updates read, or folded, between two pauses. */
const atOnce = limits.checkpointSpacing / 2

/** Folds updates that are in fold order onto the state before all of them. */
export async function* foldInSlices(
  kind: Kind,
  ordered: readonly FoldUpdate[],
  timeZone: string,
  add: AddToSeries,
  before: ThingState | null = null,
): Slices<ThingState | null> {
  // What the last retraction undid adds nothing.
  const begin = ordered.findLastIndex(({ data }) => data === null) + 1
  let state = begin > 0 ? null : before
  for (let from = begin; from < ordered.length; from += atOnce) {
    state = foldThing(kind, ordered.slice(from, from + atOnce), timeZone, add, state)
    yield
  }
  return state
}

/** Reads a part of a thing's history: from a row back to, but without, the one at `until`; all where that is null. */
export async function* readInSlices(
  store: LedgerStore,
  projectId: number,
  from: number,
  until: number | null,
): Slices<ChainedUpdate[]> {
  const updates: ChainedUpdate[] = []
  for (let next: number | null = from; next !== null && next !== until;) {
    const rows = await store.readSegment(projectId, next, until, atOnce)
    const seqs = new Set<number | null>(rows.map(({ seq }) => seq))
    next = rows.find(({ previousSeq }) => !seqs.has(previousSeq))?.previousSeq ?? null
    for (const row of rows) updates.push(toChainedUpdate(row))
    yield
  }
  return updates
}

/** Goes on with sliced work, at least to its next pause, until it is enough; says whether it is done, and its result. */
export async function proceed<Result>(
  slices: Slices<Result>,
  isEnough: () => boolean,
): Promise<IteratorResult<void, Result>> {
  for (;;) {
    const step = await slices.next()
    if (step.done || isEnough()) return step
  }
}

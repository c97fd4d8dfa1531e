import { limits } from '../contract/limits.ts'
import { collectSeries } from '../facts/collect-series.ts'
import { toChainedUpdate, type ChainedUpdate } from './chained-update.ts'
import { longest } from './cut-history.ts'
import type { FoldedChange, TouchedThing } from './fold-appended.ts'
import { canFoldFromCheckpoints, foldFromCheckpoints } from './fold-from-checkpoints.ts'
import { readInSlices, type Slices } from './fold-in-slices.ts'
import { foldShort, foldWhole } from './fold-whole.ts'
import type { LedgerStore } from './ledger-store.ts'

/** What folding some things of a project changes of what is stored: of each, and of the series. */
export interface LateFolds {
  changes: ReadonlyMap<TouchedThing, FoldedChange>
  series: ReturnType<typeof collectSeries>['series']
}

/** Folds what was appended to things that need more than their state for it; reads only. */
export async function* foldLate(
  store: LedgerStore,
  projectId: number,
  things: readonly TouchedThing[],
  timeZone: string,
): Slices<LateFolds> {
  const { series, add } = collectSeries()
  const changes = new Map<TouchedThing, FoldedChange>()
  const long = new Set(things.filter(({ stored }) => stored!.checkpointInstant !== null))
  const short = together(things.filter((thing) => !long.has(thing)))
  for (const [index, some] of short.entries()) {
    if (index > 0) yield
    const histories = await readHistories(store, projectId, some)
    for (const thing of some) {
      const history = histories.get(thing.stored!.chainSeq)
      if (history) changes.set(thing, foldShort(thing, history, timeZone, add))
      else long.add(thing)
    }
  }
  for (const thing of long)
    if (canFoldFromCheckpoints(thing))
      changes.set(thing, yield* foldFromCheckpoints(store, projectId, thing, timeZone, add))
    else {
      const history = yield* readInSlices(store, projectId, thing.stored!.chainSeq, null)
      changes.set(thing, yield* foldWhole(thing, history, timeZone, add))
    }
  return { changes, series }
}

/** Things in lists of which none has many more updates than there are between two checkpoints: read with one statement. */
function together(things: readonly TouchedThing[]): TouchedThing[][] {
  const lists: TouchedThing[][] = []
  let updates = Infinity
  for (const thing of things) {
    // Of things from before there were checkpoints it is not known.
    const count = thing.stored!.tail || longest
    if (updates + count > limits.checkpointSpacing) {
      lists.push([])
      updates = 0
    }
    lists.at(-1)!.push(thing)
    updates += count
  }
  return lists
}

/** The histories that are not long, by the rows at which they begin. */
async function readHistories(store: LedgerStore, projectId: number, things: readonly TouchedThing[]) {
  const histories = new Map<number, ChainedUpdate[]>()
  const complete = new Set<number>()
  const chainSeqs = things.map(({ stored }) => stored!.chainSeq)
  for (const row of await store.readHistory(projectId, chainSeqs, longest)) {
    const history = histories.get(row.chainSeq)
    if (history) history.push(toChainedUpdate(row))
    else histories.set(row.chainSeq, [toChainedUpdate(row)])
    if (row.previousSeq === null) complete.add(row.chainSeq)
  }
  return new Map([...histories].filter(([chainSeq]) => complete.has(chainSeq)))
}

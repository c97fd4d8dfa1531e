import { limits } from '../contract/limits.ts'
import { collectSeries } from '../facts/collect-series.ts'
import { toChainedUpdate, type ChainedUpdate } from './chained-update.ts'
import { longest, cutHistory } from './cut-history.ts'
import { type FoldedChange, type TouchedThing, newestOf, storedAs } from './fold-appended.ts'
import { canFoldFromCheckpoints, foldFromCheckpoints } from './fold-from-checkpoints.ts'
import { readInSlices, type Slices, foldInSlices } from './fold-in-slices.ts'
import type { LedgerStore } from './ledger-store.ts'
import { compareInFoldOrder, countingUpdates, foldThing, isOwn, type ThingState } from '../facts/fold.ts'
import type { AddToSeries } from '../facts/fact.ts'
import { facts } from '../facts/registry.ts'

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

/**
 * Folds a thing again from its whole history and what was appended to it: what it added to the series is taken back, and
 * what it adds now is added. For what came late about a thing without checkpoints, and for what retracts or takes over.
 */
async function* foldWhole(
  thing: TouchedThing,
  history: readonly ChainedUpdate[],
  timeZone: string,
  add: AddToSeries,
): Slices<FoldedChange> {
  const all = [...history, ...thing.appended]
  const counting = countingUpdates(all)
  if (all.length <= longest) return foldShort(thing, history, timeZone, add)

  const kind = facts.get(thing.kind)!
  const takeBack: AddToSeries = (series, day, value) => add(series, day, -value)
  yield* foldInSlices(kind, countingUpdates(history).toSorted(compareInFoldOrder), timeZone, takeBack)
  const counts = counting.length === all.length ? () => true : isOwn
  const cut = yield* cutHistory({ kind, timeZone, add, updates: all, counts, before: null, beforeSeq: null })
  return changeOf(thing, cut.state, counting, cut)
}

/** The same of a history that is not long, at once. */
function foldShort(
  thing: TouchedThing,
  history: readonly ChainedUpdate[],
  timeZone: string,
  add: AddToSeries,
): FoldedChange {
  const kind = facts.get(thing.kind)!
  const counting = countingUpdates([...history, ...thing.appended])
  foldThing(kind, countingUpdates(history), timeZone, (series, day, value) => add(series, day, -value))
  const state = foldThing(kind, counting, timeZone, add)
  return changeOf(thing, state, counting, {
    checkpoints: [],
    links: [],
    chainSeq: thing.chainSeq!,
    tail: counting.length,
  })
}

function changeOf(
  thing: TouchedThing,
  state: ThingState | null,
  counting: readonly ChainedUpdate[],
  cut: Pick<FoldedChange, 'checkpoints' | 'links'> & { chainSeq: number; tail: number },
): FoldedChange {
  const { checkpoints, links } = cut
  const checkpointInstant = checkpoints.at(-1)?.instant ?? null
  return {
    thing: storedAs(thing, state, newestOf(counting), { ...cut, checkpointInstant }),
    checkpoints,
    links,
    replacesCheckpoints: thing.stored?.checkpointInstant != null,
  }
}

import { compareInFoldOrder, countingUpdates, foldThing, isOwn, type ThingState } from '../facts/fold.ts'
import type { AddToSeries } from '../facts/fact.ts'
import { facts } from '../facts/registry.ts'
import type { ChainedUpdate } from './chained-update.ts'
import { cutHistory, longest } from './cut-history.ts'
import { newestOf, storedAs, type FoldedChange, type TouchedThing } from './fold-appended.ts'
import { foldInSlices, type Slices } from './fold-in-slices.ts'

/**
 * Folds a thing again from its whole history and what was appended to it: what it added to the series is taken back, and
 * what it adds now is added. For what came late about a thing without checkpoints, and for what retracts or takes over.
 */
export async function* foldWhole(
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
export function foldShort(
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

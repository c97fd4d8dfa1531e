import { compareInFoldOrder, isOwn, type ThingState } from '../facts/fold.ts'
import type { AddToSeries } from '../facts/fact.ts'
import { facts } from '../facts/registry.ts'
import { stateCodec } from '../facts/state-codec.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ChainedUpdate, Link } from './chained-update.ts'
import { cutHistory, longest, type CutPart } from './cut-history.ts'
import { isOwnThing, newestOf, storedAs, type FoldedChange, type Newest, type TouchedThing } from './fold-appended.ts'
import { foldInSlices, readInSlices, type Slices } from './fold-in-slices.ts'
import type { Checkpoint, LedgerStore } from './ledger-store.ts'

/** Whether late updates of a thing can be folded from its checkpoints: not what retracts, or hands it over to Daylight. */
export const canFoldFromCheckpoints = (thing: TouchedThing): boolean =>
  thing.stored?.checkpointInstant != null &&
  thing.appended.every((update) => update.data !== null && (isOwnThing(thing) || !isOwn(update)))

/**
 * Folds late updates into a thing that has checkpoints. Its history lies in pieces between them: a piece is read and folded
 * where something came late, and where the state before it is another one than it was; from where both are the same again,
 * nothing changes. Each late row is put into the history of its piece.
 */
export async function* foldFromCheckpoints(
  store: LedgerStore,
  projectId: number,
  thing: TouchedThing,
  timeZone: string,
  add: AddToSeries,
): Slices<FoldedChange> {
  const stored = thing.stored!
  const kind = facts.get(thing.kind)!
  const counts = isOwnThing(thing) ? isOwn : () => true
  const takeBack: AddToSeries = (series, day, value) => add(series, day, -value)
  const readCheckpoint = (place: 'before' | 'after', instant: number) =>
    store.readCheckpoint(projectId, thing.kind, thing.key, place, instant)

  const checkpoints: Checkpoint[] = []
  const links: Link[] = []
  let open = { chainSeq: stored.chainSeq, tail: stored.tail }
  let newest: Newest = { instant: stored.newestInstant, id: stored.newestUpdateId, source: stored.newestSource }
  let state = stateCodec.decode(stored.state)
  let left = thing.appended
  let start: Checkpoint | null = null
  // The states at the start of a piece: as it was, and as it is.
  let was: ThingState | null = null
  let is: ThingState | null = null
  let isOther = false
  while (left.length > 0 || isOther) {
    if (!isOther) {
      start = await readCheckpoint('before', Math.min(...left.map(({ instant }) => instant)))
      is = was = start && stateCodec.decode(start.state)
    }
    // The piece reaches up to a checkpoint, or is the open one behind the last.
    const end = await readCheckpoint('after', start?.instant ?? Number.MIN_SAFE_INTEGER)
    const seq = end?.seq ?? stored.chainSeq
    const then = stateCodec.decode(end?.state ?? stored.state)
    const late = left.filter(({ instant }) => !end || instant <= end.instant)
    left = left.filter((update) => !late.includes(update))
    let placed: Link[] = []
    if (late.length > 0) {
      placed = chainBehind(late, end ? await store.readPrevious(projectId, seq) : seq, end && seq)
      if (!end) open = { chainSeq: late.at(-1)!.seq, tail: stored.tail + late.length }
    }
    if (end && then === null) {
      // What was retracted at its end does not count, whatever comes late.
      isOther = false
      is = null
    } else {
      const rows = yield* readInSlices(store, projectId, seq, start?.seq ?? null)
      const all = [...rows, ...late]
      const ordered = all.filter(counts).sort(compareInFoldOrder)
      yield* foldInSlices(kind, rows.filter(counts).sort(compareInFoldOrder), timeZone, takeBack, was)
      if (late.length > 0 && ordered.length > 0) {
        const last = newestOf(ordered)
        if (last.instant >= newest.instant) newest = last
      }
      if (all.length > longest) {
        const part = { kind, timeZone, add, updates: all, counts, before: is, beforeSeq: start?.seq ?? null }
        const cut: CutPart = yield* cutHistory(end ? { ...part, lastSeq: seq } : part)
        checkpoints.push(...cut.checkpoints)
        placed = cut.links
        if (!end) open = cut
        is = cut.state
      } else is = yield* foldInSlices(kind, ordered, timeZone, add, is)
      isOther = canonicalJson(is) !== canonicalJson(then)
      if (isOther && end) checkpoints.push({ instant: end.instant, seq, state: stateCodec.encode(is) })
    }
    links.push(...placed)
    if (!end) {
      state = is
      break
    }
    was = then
    start = end
  }

  const checkpointInstant = Math.max(stored.checkpointInstant!, ...checkpoints.map(({ instant }) => instant))
  return {
    thing: storedAs(thing, state, newest, { ...open, checkpointInstant }),
    checkpoints,
    links,
    replacesCheckpoints: false,
  }
}

/** Puts rows, in their order, between a row and the one at `behind`; before nothing where that row is null. */
function chainBehind(rows: readonly ChainedUpdate[], behind: number | null, row: number | null): Link[] {
  const links = rows.map(({ seq }, index): Link => [seq, index === 0 ? behind : rows[index - 1]!.seq])
  return row === null ? links : [...links, [row, rows.at(-1)!.seq]]
}

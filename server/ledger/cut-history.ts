import { limits } from '../contract/limits.ts'
import { compareInFoldOrder, type FoldUpdate, type ThingState } from '../facts/fold.ts'
import type { AddToSeries, Kind } from '../facts/fact.ts'
import { stateCodec } from '../facts/state-codec.ts'
import type { ChainedUpdate, Link } from './chained-update.ts'
import { foldInSlices, type Slices } from './fold-in-slices.ts'
import type { Checkpoint } from './ledger-store.ts'

/** How many updates a part of a history may have before it is cut. */
export const longest = 4 * limits.checkpointSpacing
/** Bytes of a checkpoint's state for each update since the one before: so all of them grow as the history does. */
const bytesEach = 128

/** Whether so many updates are worth a checkpoint of that state. */
export const isWorthIt = (updates: number, state: string): boolean =>
  updates >= limits.checkpointSpacing && state.length <= updates * bytesEach

interface Part {
  kind: Kind
  timeZone: string
  add: AddToSeries
  updates: readonly ChainedUpdate[]
  counts: (update: FoldUpdate) => boolean
  /** The state before it, and the row at which what is before it begins. */
  before: ThingState | null
  beforeSeq: number | null
  /** The row that has to stay its last one, as later rows follow it; any where left out. */
  lastSeq?: number
}

/** A part of a history, cut into pieces. */
export interface CutPart {
  /** The state at its end. */
  state: ThingState | null
  checkpoints: Checkpoint[]
  links: Link[]
  /** The row at which the part begins now, and how many updates are in its last piece. */
  chainSeq: number
  tail: number
}

/**
 * Folds a part of a thing's history and cuts it into pieces, each with a checkpoint at its end but the last. For that its
 * rows are put in fold order, so that those at and behind a checkpoint's row are exactly the ones up to its instant. What
 * the last retraction undid is one piece, however long: nothing that comes late can count there.
 */
export async function* cutHistory(part: Part): Slices<CutPart> {
  const { kind, timeZone, add, updates, counts, before, beforeSeq, lastSeq } = part
  const ordered = updates.filter(counts).sort(compareInFoldOrder)

  const checkpoints: Checkpoint[] = []
  const begin = ordered.findLastIndex(({ data }) => data === null) + 1
  let state = begin > 0 ? null : before
  let folded = begin
  let from = 0
  let next = limits.checkpointSpacing
  for (let end = Math.max(begin, 1); end <= ordered.length; end++) {
    const { instant, seq } = ordered[end - 1]!
    const isRetracted = end === begin
    if (ordered[end]?.instant === instant || (!isRetracted && end - from < next)) continue
    // Behind the last piece there is a checkpoint already, or it is the one that grows.
    if (end === ordered.length && (lastSeq !== undefined || !isRetracted)) continue
    state = yield* foldInSlices(kind, ordered.slice(folded, end), timeZone, add, state)
    folded = end
    const text = stateCodec.encode(state)
    if (isRetracted || isWorthIt(end - from, text)) {
      checkpoints.push({ instant, seq, state: text })
      from = end
      next = limits.checkpointSpacing
    } else next = 2 * (end - from)
  }
  state = yield* foldInSlices(kind, ordered.slice(folded), timeZone, add, state)

  const last = ordered.findIndex(({ seq }) => seq === lastSeq)
  if (last >= 0) ordered.push(...ordered.splice(last, 1))
  const links: Link[] = []
  let previous = beforeSeq
  // What does not count may stand anywhere.
  for (const { seq, previousSeq } of [...updates.filter((update) => !counts(update)), ...ordered]) {
    if (previousSeq !== previous) links.push([seq, previous])
    previous = seq
  }
  return { state, checkpoints, links, chainSeq: previous!, tail: ordered.length - from }
}

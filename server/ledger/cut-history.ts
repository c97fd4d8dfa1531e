import { limits } from '../contract/limits.ts'
import { compareInFoldOrder, foldThing, type FoldUpdate, type ThingState } from '../delivery/fold.ts'
import type { Kind } from '../delivery/kind.ts'
import { toFoldUpdate } from '../delivery/stored-update.ts'
import type { Checkpoint, HistoryRow } from './ledger-store.ts'

/** An update and its row's place in the history of its thing. */
export interface ChainedUpdate extends FoldUpdate {
  seq: number
  previousSeq: number | null
}

/** A row of the ledger as the fold takes it. */
export const toChainedUpdate = (row: HistoryRow): ChainedUpdate => Object.assign(toFoldUpdate(row), placeOf(row))

const placeOf = ({ seq, previousSeq }: HistoryRow) => ({ seq, previousSeq })

/** Rows that have to be put behind others: [row, the one behind which it belongs]. */
export type Link = [seq: number, previousSeq: number | null]

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
  updates: readonly ChainedUpdate[]
  counts: (update: FoldUpdate) => boolean
  /** The state before it, and the row at which what is before it begins. */
  before: ThingState | null
  beforeSeq: number | null
  /** The row that has to stay its last one, as later rows follow it; any where left out. */
  lastSeq?: number
}

/**
 * Cuts a part of a thing's history into pieces, each with a checkpoint at its end but the last. For that its rows are put
 * in fold order, so that those at and behind a checkpoint's row are exactly the ones up to its instant. What the last
 * retraction undid is one piece, however long: nothing that comes late can count there.
 */
export function cutHistory({ kind, timeZone, updates, counts, before, beforeSeq, lastSeq }: Part): {
  checkpoints: Checkpoint[]
  links: Link[]
  /** The row at which the part begins now, and how many updates are in its last piece. */
  chainSeq: number
  tail: number
} {
  const ordered = updates.filter(counts).sort(compareInFoldOrder)
  const last = ordered.findIndex(({ seq }) => seq === lastSeq)
  if (last >= 0) ordered.push(...ordered.splice(last, 1))

  const checkpoints: Checkpoint[] = []
  const begin = ordered.findLastIndex(({ data }) => data === null) + 1
  let state = before
  let from = 0
  let next = limits.checkpointSpacing
  for (let end = Math.max(begin, 1); end <= ordered.length; end++) {
    const { instant, seq } = ordered[end - 1]!
    const isRetracted = end === begin
    if (ordered[end]?.instant === instant || (!isRetracted && end - from < next)) continue
    // Behind the last piece there is a checkpoint already, or it is the one that grows.
    if (end === ordered.length && (lastSeq !== undefined || !isRetracted)) continue
    const then = foldThing(kind, ordered.slice(from, end), timeZone, () => {}, state)
    const text = JSON.stringify(then)
    if (isRetracted || isWorthIt(end - from, text)) {
      checkpoints.push({ instant, seq, state: text })
      state = then
      from = end
      next = limits.checkpointSpacing
    } else next = 2 * (end - from)
  }

  const links: Link[] = []
  let previous = beforeSeq
  // What does not count may stand anywhere.
  for (const { seq, previousSeq } of [...updates.filter((update) => !counts(update)), ...ordered]) {
    if (previousSeq !== previous) links.push([seq, previous])
    previous = seq
  }
  return { checkpoints, links, chainSeq: previous!, tail: ordered.length - from }
}

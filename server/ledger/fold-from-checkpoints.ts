import { foldThing, isOwn, type ThingState } from '../delivery/fold.ts'
import type { AddToSeries } from '../delivery/kind.ts'
import { kinds } from '../delivery/registry.ts'
import { canonicalJson } from './canonical-json.ts'
import { cutHistory, longest, toChainedUpdate, type ChainedUpdate, type Link } from './cut-history.ts'
import { isOwnThing, newestOf, storedAs, type FoldedChange, type Newest, type TouchedThing } from './fold-appended.ts'
import type { Checkpoint, LedgerStore } from './ledger-store.ts'

/** Whether late updates of a thing can be folded from its checkpoints: not what retracts, or hands it over to Daylight. */
export const canFoldFromCheckpoints = (thing: TouchedThing): boolean =>
  thing.stored?.checkpointInstant != null &&
  thing.appended.every((update) => update.data !== null && (isOwnThing(thing) || !isOwn(update)))

/** A piece of a thing's history: up to a checkpoint, or the open one behind the last. */
interface Piece {
  /** Its last row, and the instant up to which it reaches. */
  seq: number
  instant: number
  /** The state at its end as it was. */
  then: ThingState | null
  isOpen: boolean
}

const parse = (state: string) => JSON.parse(state) as ThingState | null

/**
 * Folds late updates into a thing that has checkpoints. Its history lies in pieces between them: a piece is read and folded
 * where something came late, and where the state before it is another one than it was; from where both are the same again,
 * nothing changes. Each late row is put into the history of its piece.
 */
export async function foldFromCheckpoints(
  store: LedgerStore,
  projectId: number,
  thing: TouchedThing,
  timeZone: string,
  add: AddToSeries,
): Promise<FoldedChange> {
  const { appended } = thing
  const stored = thing.stored!
  const kind = kinds.get(thing.kind)!
  const counts = isOwnThing(thing) ? isOwn : () => true
  const first = Math.min(...appended.map(({ instant }) => instant))
  const known = await store.readCheckpoints(projectId, thing.kind, thing.key, first)
  const base = known[0] && known[0].instant < first ? known.shift()! : null
  const pieces: Piece[] = [
    ...known.map(({ seq, instant, state }) => ({ seq, instant, then: parse(state), isOpen: false })),
    { seq: stored.chainSeq, instant: Infinity, then: parse(stored.state), isOpen: true },
  ]

  const checkpoints: Checkpoint[] = []
  const links: Link[] = []
  let open = { chainSeq: stored.chainSeq, tail: stored.tail }
  let newest: Newest = { instant: stored.newestInstant, id: stored.newestUpdateId, source: stored.newestSource }
  let start = base && { seq: base.seq, instant: base.instant }
  // The states at the start of a piece: as it was, and as it is.
  let was = base && parse(base.state)
  let is = was
  let isOther = false
  for (const piece of pieces) {
    const { seq, then, isOpen } = piece
    const late = appended.filter(({ instant }) => instant > (start?.instant ?? -Infinity) && instant <= piece.instant)
    // What was retracted at its end does not count, whatever comes late.
    const isUndone = !isOpen && then === null
    let placed: Link[] = []
    if (late.length > 0) {
      const behind = isOpen ? seq : await store.readPrevious(projectId, seq)
      placed = chainBehind(late, behind, isOpen ? null : seq)
      if (isOpen) open = { chainSeq: late.at(-1)!.seq, tail: stored.tail + late.length }
    }
    if (!isUndone && (late.length > 0 || isOther)) {
      const rows = (await store.readSegment(projectId, seq, start?.seq ?? null)).map(toChainedUpdate)
      const all = [...rows, ...late]
      const updates = all.filter(counts)
      foldThing(kind, rows.filter(counts), timeZone, (series, day, value) => add(series, day, -value), was)
      const end = foldThing(kind, updates, timeZone, add, is)
      if (late.length > 0 && updates.length > 0) {
        const last = newestOf(updates)
        if (last.instant >= newest.instant) newest = last
      }
      if (all.length > longest) {
        const part = { kind, timeZone, updates: all, counts, before: is, beforeSeq: start?.seq ?? null }
        const cut = cutHistory(isOpen ? part : { ...part, lastSeq: seq })
        checkpoints.push(...cut.checkpoints)
        placed = cut.links
        if (isOpen) open = cut
      }
      isOther = canonicalJson(end) !== canonicalJson(then)
      is = end
      if (isOther && !isOpen) checkpoints.push({ instant: piece.instant, seq, state: JSON.stringify(end) })
    } else {
      isOther = false
      is = then
    }
    links.push(...placed)
    was = then
    if (!isOpen) start = { seq, instant: piece.instant }
  }

  const checkpointInstant = Math.max(stored.checkpointInstant!, ...checkpoints.map(({ instant }) => instant))
  return {
    thing: storedAs(thing, is, newest, { ...open, checkpointInstant }),
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

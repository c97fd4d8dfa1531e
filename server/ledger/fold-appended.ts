import {
  compareInFoldOrder,
  countingUpdates,
  foldThing,
  isOwn,
  type FoldUpdate,
  type ThingState,
} from '../delivery/fold.ts'
import type { AddToSeries } from '../delivery/kind.ts'
import { kinds } from '../delivery/registry.ts'
import { ownSource } from '../contract/ingest.ts'
import { cutHistory, isWorthIt, longest, type ChainedUpdate, type Link } from './cut-history.ts'
import type { Checkpoint, StoredThing } from './ledger-store.ts'

/** A thing that this transaction touches: how it stood before, and what was appended about it. */
export interface TouchedThing {
  kind: string
  key: string
  stored: StoredThing | null
  /** Its stored updates, where they are needed. */
  history: ChainedUpdate[] | null
  /** The newest row about it, and the one at which its history begins. */
  lastSeq: number | null
  chainSeq: number | null
  appended: ChainedUpdate[]
}

/**
 * Whether more than its state is needed to fold a thing: what was appended is not all newer, or retracts. Of two in the
 * same microsecond the state does not tell which is newer.
 */
export function needsHistory(thing: TouchedThing): boolean {
  const { stored } = thing
  if (!stored) return false
  const counting = countingOf(thing)
  // Daylight takes over what another source began.
  if (counting.some(isOwn) && !isOwnThing(thing)) return true
  return counting.some(({ data, instant }) => data === null || instant <= stored.newestInstant)
}

/** Whether Daylight itself said something of it: then its newest counting update is Daylight's. */
export const isOwnThing = ({ stored }: Pick<TouchedThing, 'stored'>): boolean => stored?.newestSource === ownSource

const countingOf = (thing: TouchedThing) =>
  isOwnThing(thing) ? thing.appended.filter(isOwn) : countingUpdates(thing.appended)

/** What folding a thing changes of what is stored. */
export interface FoldedChange {
  thing: StoredThing
  checkpoints: Checkpoint[]
  links: Link[]
  /** Whether the checkpoints that it had are no longer good for anything. */
  replacesCheckpoints: boolean
}

/**
 * Folds what was appended into the thing's state, and gives what to store. What the thing adds to the series changes by
 * exactly the difference: updates newer than all before are steps further; otherwise the whole `history` is needed, and its
 * old contribution is taken back and the new one added.
 */
export function foldAppended(thing: TouchedThing, timeZone: string, add: AddToSeries): FoldedChange {
  return thing.history ? foldWhole(thing, thing.history, timeZone, add) : foldNewer(thing, timeZone, add)
}

function foldNewer(thing: TouchedThing, timeZone: string, add: AddToSeries): FoldedChange {
  const { stored, appended } = thing
  const updates = countingOf(thing)
  const tail = (stored?.tail ?? 0) + appended.length
  const checkpointInstant = stored?.checkpointInstant ?? null
  if (stored && updates.length === 0) {
    const { lastSeq, chainSeq } = thing
    return changeOf({ ...stored, lastSeq: lastSeq!, chainSeq: chainSeq!, tail })
  }
  const before = stored && !stored.retracted ? (JSON.parse(stored.state) as ThingState) : null
  const state = foldThing(kinds.get(thing.kind)!, updates, timeZone, add, before)
  const newest = newestOf(updates)
  const folded = storedAs(thing, state, newest, { chainSeq: thing.chainSeq!, tail, checkpointInstant })
  // A checkpoint's row is one of its instant.
  if (newest.seq !== thing.chainSeq || !isWorthIt(tail, folded.state)) return changeOf(folded)
  folded.tail = 0
  folded.checkpointInstant = newest.instant
  return { ...changeOf(folded), checkpoints: [{ instant: newest.instant, seq: newest.seq, state: folded.state }] }
}

function foldWhole(thing: TouchedThing, history: ChainedUpdate[], timeZone: string, add: AddToSeries): FoldedChange {
  const kind = kinds.get(thing.kind)!
  const all = [...history, ...thing.appended]
  const updates = countingUpdates(all)
  foldThing(kind, countingUpdates(history), timeZone, (series, day, value) => add(series, day, -value))
  const state = foldThing(kind, updates, timeZone, add)
  const cut =
    updates.length > longest
      ? cutHistory({
          kind,
          timeZone,
          updates: all,
          counts: all.some(isOwn) ? isOwn : () => true,
          before: null,
          beforeSeq: null,
        })
      : { checkpoints: [], links: [], chainSeq: thing.chainSeq!, tail: updates.length }
  const checkpointInstant = cut.checkpoints.at(-1)?.instant ?? null
  return {
    thing: storedAs(thing, state, newestOf(updates), { ...cut, checkpointInstant }),
    checkpoints: cut.checkpoints,
    links: cut.links,
    replacesCheckpoints: thing.stored?.checkpointInstant != null,
  }
}

/** A thing that changed and has the checkpoints that it had. */
const changeOf = (thing: StoredThing): FoldedChange => ({
  thing,
  checkpoints: [],
  links: [],
  replacesCheckpoints: false,
})

/** A thing as it is stored after it was folded: with its state, its newest update and its place in the ledger. */
export const storedAs = (
  { kind, key, lastSeq }: TouchedThing,
  state: ThingState | null,
  newest: Newest,
  { chainSeq, tail, checkpointInstant }: Pick<StoredThing, 'chainSeq' | 'tail' | 'checkpointInstant'>,
): StoredThing => ({
  kind,
  key,
  lastSeq: lastSeq!,
  chainSeq,
  tail,
  checkpointInstant,
  newestInstant: newest.instant,
  newestUpdateId: newest.id,
  newestSource: newest.source,
  retracted: state === null,
  state: state === null ? 'null' : JSON.stringify(state),
})
/** What is stored of the newest update. */
export type Newest = Pick<FoldUpdate, 'instant' | 'id' | 'source'>

/** The last of updates in fold order. */
export const newestOf = (updates: readonly ChainedUpdate[]): ChainedUpdate =>
  updates.reduce((a, b) => (compareInFoldOrder(a, b) < 0 ? b : a))

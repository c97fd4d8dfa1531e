import {
  compareInFoldOrder,
  countingUpdates,
  foldThing,
  isOwn,
  type FoldUpdate,
  type ThingState,
} from '../facts/fold.ts'
import type { AddToSeries } from '../facts/fact.ts'
import { facts } from '../facts/registry.ts'
import { ownSource } from '../contract/ingest.ts'
import { stateCodec } from '../facts/state-codec.ts'
import type { ChainedUpdate, Link } from './chained-update.ts'
import { isWorthIt } from './cut-history.ts'
import type { Checkpoint, StoredThing } from './ledger-store.ts'

/** A thing that this transaction touches: how it stood before, and what was appended about it. */
export interface TouchedThing {
  kind: string
  key: string
  stored: StoredThing | null
  /** The newest row about it, and the one at which its history begins. */
  lastSeq: number | null
  chainSeq: number | null
  appended: ChainedUpdate[]
}

/** A thing to which something will be appended. */
export const touch = (kind: string, key: string, stored: StoredThing | null): TouchedThing => ({
  kind,
  key,
  stored,
  lastSeq: stored?.lastSeq ?? null,
  chainSeq: stored?.chainSeq ?? null,
  appended: [],
})

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
 * Folds updates that are newer than all before them into their thing's state, and gives what to store. What the thing adds
 * to the series changes by exactly what these steps add.
 */
export function foldNewer(thing: TouchedThing, timeZone: string, add: AddToSeries): FoldedChange {
  const { stored, appended } = thing
  const updates = countingOf(thing)
  const tail = (stored?.tail ?? 0) + appended.length
  const checkpointInstant = stored?.checkpointInstant ?? null
  if (stored && updates.length === 0) {
    const { lastSeq, chainSeq } = thing
    return changeOf({ ...stored, lastSeq: lastSeq!, chainSeq: chainSeq!, tail })
  }
  const before = stored && !stored.retracted ? stateCodec.decode(stored.state) : null
  const state = foldThing(facts.get(thing.kind)!, updates, timeZone, add, before)
  const newest = newestOf(updates)
  const folded = storedAs(thing, state, newest, { chainSeq: thing.chainSeq!, tail, checkpointInstant })
  // A checkpoint's row is one of its instant.
  if (newest.seq !== thing.chainSeq || !isWorthIt(tail, folded.state)) return changeOf(folded)
  folded.tail = 0
  folded.checkpointInstant = newest.instant
  return { ...changeOf(folded), checkpoints: [{ instant: newest.instant, seq: newest.seq, state: folded.state }] }
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
  state: stateCodec.encode(state),
})
/** What is stored of the newest update. */
export type Newest = Pick<FoldUpdate, 'instant' | 'id' | 'source'>

/** The last of updates in fold order. */
export const newestOf = (updates: readonly ChainedUpdate[]): ChainedUpdate =>
  updates.reduce((a, b) => (compareInFoldOrder(a, b) < 0 ? b : a))

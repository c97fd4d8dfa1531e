import { isDeepStrictEqual } from 'node:util'
import type { Link } from './chained-update.ts'
import { needsHistory, type FoldedChange, type TouchedThing } from './fold-appended.ts'
import { proceed } from './fold-in-slices.ts'
import { foldLate, type LateFolds } from './fold-late.ts'
import type { LedgerStore } from './ledger-store.ts'

/** Folds of what comes late that were made before the transaction that writes them, and of what. */
export interface PreparedFolds {
  things: readonly TouchedThing[]
  folds: LateFolds
}

/** How far a transaction may go with folds that take long. */
export interface FoldTurn {
  /** Pauses of a fold after which what is still being folded is left for later. */
  patience: number
  /** Whether a thing is being folded for somebody else, whose turn comes first. */
  isTaken(projectId: number, kind: string, key: string): boolean
  prepared: PreparedFolds | null
}

/** Things that a transaction touches, by kind and key. */
export type Things = ReadonlyMap<string, ReadonlyMap<string, TouchedThing>>

/** Those to which something was appended that their state alone does not tell how to fold. */
export const lateThings = (things: Things): TouchedThing[] =>
  [...things.values()].flatMap((ofKind) =>
    [...ofKind.values()].filter((thing) => thing.appended.length > 0 && needsHistory(thing)),
  )

/** Folds late things as was prepared, or now; null where that takes longer than it may. Reads only. */
export async function foldLateNow(
  store: LedgerStore,
  { id, timeZone }: { id: number; timeZone: string },
  late: readonly TouchedThing[],
  { patience, prepared }: FoldTurn,
): Promise<LateFolds | null> {
  if (late.length === 0) return { changes: new Map(), series: new Map() }
  const folds = prepared && takePrepared(prepared, late)
  if (folds) return folds
  let pauses = 0
  const step = await proceed(foldLate(store, id, late, timeZone), () => ++pauses > patience)
  return step.done ? step.value : null
}

/** Prepared folds with the numbers that the appended rows have now; null where they are of other things than these. */
function takePrepared({ things, folds }: PreparedFolds, late: readonly TouchedThing[]): LateFolds | null {
  if (things.length !== late.length) return null
  const changes = new Map<TouchedThing, FoldedChange>()
  for (const [index, thing] of late.entries()) {
    const before = things[index]!
    if (!isSame(before, thing)) return null
    const seqs = new Map(before.appended.map(({ seq }, place) => [seq, thing.appended[place]!.seq]))
    changes.set(
      thing,
      renumber(folds.changes.get(before)!, (seq) => seqs.get(seq) ?? seq),
    )
  }
  return { changes, series: folds.series }
}

/** Whether a thing is stored as it was, and the same was appended to it. */
const isSame = (before: TouchedThing, thing: TouchedThing) =>
  isDeepStrictEqual(before.stored, thing.stored) &&
  before.appended.length === thing.appended.length &&
  before.appended.every(
    ({ id, source }, index) => id === thing.appended[index]!.id && source === thing.appended[index]!.source,
  )

const renumber = (
  { thing, checkpoints, links, replacesCheckpoints }: FoldedChange,
  seqOf: (seq: number) => number,
): FoldedChange => ({
  thing: { ...thing, lastSeq: seqOf(thing.lastSeq), chainSeq: seqOf(thing.chainSeq) },
  checkpoints: checkpoints.map((checkpoint) => ({ ...checkpoint, seq: seqOf(checkpoint.seq) })),
  links: links.map(([seq, previous]): Link => [seqOf(seq), previous === null ? null : seqOf(previous)]),
  replacesCheckpoints,
})

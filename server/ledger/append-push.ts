import type { PushResponse } from '../contract/ingest.ts'
import type { OpenProject } from './append-group.ts'
import { appendUpdate, noteActivity } from './append-update.ts'
import { foldTouched, writeCheckpoints } from './fold-touched.ts'
import { touch, type TouchedThing } from './fold-appended.ts'
import { foldLateNow, lateThings, type FoldTurn, type Things } from './fold-turn.ts'
import type { JudgedPush } from './judge-push.ts'
import type { LedgerRow } from './ledger-row.ts'
import type { LedgerStore, QuarantinedUpdate, SameIdRow } from './ledger-store.ts'
import type { ParsedPush } from './parse-push.ts'
import type { Known } from './read-known.ts'

/** What a push speaks of as the ledger knows it, and what it will write. */
export interface OpenPush extends JudgedPush {
  things: Things
  /** By id: those of its source that are there already, and those appended since. */
  known: Map<string, SameIdRow>
  rows: LedgerRow[]
  /** Those of them that wait for their time. */
  waiting: LedgerRow[]
  quarantined: QuarantinedUpdate[]
}

/**
 * Appends a push inside the group's transaction: everything is decided in memory, and what follows is sent to be written.
 * Gives null where its folds take longer than they may, or somebody else's come first: then nothing changed.
 */
export async function appendPush(
  store: LedgerStore,
  project: OpenProject,
  parsed: ParsedPush,
  now: number,
  turn: FoldTurn,
): Promise<PushResponse | null> {
  const { id, head, known, writing } = project
  const open = openPush(known, parsed)
  if (!turn.prepared && isTaken(turn, id, open.things)) return null
  const before = { ...head }
  const receipts = parsed.updates.map((update) => appendUpdate(project, open, update, now))
  const late = lateThings(open.things)
  const folds = await foldLateNow(store, project, late, turn)
  if (!folds) {
    Object.assign(head, before)
    for (const { updateId } of open.rows) open.known.delete(updateId)
    return null
  }
  const waiting = new Set(open.waiting)
  for (const row of open.rows) noteActivity(project, row, waiting.has(row))
  // Sent, and not waited for: the database writes them while the next push is decided.
  if (open.keepsRefused) writing.add(store.quarantine(id, open.quarantined, now))
  writing.add(store.insertRows(open.rows))
  writing.add(store.insertWaiting(open.waiting))
  const changes = foldTouched(project, open.things, folds)
  for (const { thing } of changes)
    Object.assign(known.things.get(thing.kind)!.get(thing.key)!, { stored: thing, isChanged: true })
  writing.add(writeCheckpoints(store, id, changes))
  return { version: head.seq, receipts }
}

const isTaken = (turn: FoldTurn, projectId: number, things: Things) =>
  [...things].some(([kind, ofKind]) => [...ofKind.keys()].some((key) => turn.isTaken(projectId, kind, key)))

/** Opens a push of which it was read what is known. */
export function openPush({ things: known, updates }: Known, { push, updates: parsed }: ParsedPush): OpenPush {
  const things = new Map<string, Map<string, TouchedThing>>()
  for (const update of parsed) {
    if (!update.ok) continue
    const { kind, key } = update
    let ofKind = things.get(kind)
    if (!ofKind) things.set(kind, (ofKind = new Map<string, TouchedThing>()))
    if (!ofKind.has(key)) ofKind.set(key, touch(kind, key, known.get(kind)!.get(key)!.stored))
  }
  const ofSource = updates.get(push.project.sourceId)!
  return { ...push, things, known: ofSource, rows: [], waiting: [], quarantined: [] }
}

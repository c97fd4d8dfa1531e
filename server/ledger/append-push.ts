import type { PushResponse } from '../contract/ingest.ts'
import type { OpenProject } from './append-group.ts'
import { appendUpdate, noteActivity } from './append-update.ts'
import { foldNewer, type TouchedThing } from './fold-appended.ts'
import type { LateFolds } from './fold-late.ts'
import { foldLateNow, lateThings, type FoldTurn, type Things } from './fold-turn.ts'
import type { JudgedPush } from './judge-push.ts'
import type { LedgerRow } from './ledger-row.ts'
import type { LedgerStore, QuarantinedUpdate, SameIdRow, StoredThing } from './ledger-store.ts'
import { parsePush } from './parse-push.ts'

/** What a push speaks of as the ledger knows it, and what it will write. */
export interface OpenPush extends JudgedPush {
  /** By kind and key. */
  things: Map<string, Map<string, TouchedThing>>
  /** By id: those of its source that are there already, and those appended since. */
  known: Map<string, SameIdRow>
  rows: LedgerRow[]
  /** Those of them that wait for their time. */
  waiting: LedgerRow[]
  quarantined: QuarantinedUpdate[]
}

/**
 * Appends a push inside the group's transaction. What is known is read in a few statements, everything is decided in
 * memory, and what follows is written: no update waits for a statement of its own. Gives null where its folds take longer
 * than they may, or somebody else's come first: then nothing changed.
 */
export async function appendPush(
  store: LedgerStore,
  project: OpenProject,
  push: JudgedPush,
  now: number,
  turn: FoldTurn,
): Promise<PushResponse | null> {
  const { updates, open } = await openPush(store, push)
  if (!turn.prepared && isTaken(turn, project.id, open.things)) return null
  const { head } = project
  const before = { ...head }
  const receipts = updates.map((update) => appendUpdate(project, open, update, now))
  const late = await foldLateNow(store, project, lateThings(open.things), turn)
  if (!late) {
    Object.assign(head, before)
    return null
  }
  const waiting = new Set(open.waiting)
  for (const row of open.rows) noteActivity(project, row, waiting.has(row))
  if (push.keepsRefused) await store.quarantine(project.id, open.quarantined, now)
  await store.insertRows(open.rows)
  await store.insertWaiting(open.waiting)
  await writeFolds(store, project, open.things, late)
  return { version: head.seq, receipts }
}

const isTaken = (turn: FoldTurn, projectId: number, things: Things) =>
  [...things].some(([kind, ofKind]) => [...ofKind.keys()].some((key) => turn.isTaken(projectId, kind, key)))

/** Reads a push, and what is known of what it speaks of. */
export async function openPush(store: LedgerStore, push: JudgedPush) {
  // Only now: what waits for its turn is bytes, not objects.
  const updates = parsePush(push)
  const { id, sourceId } = push.project
  const applicable = updates.filter((update) => update.ok)
  const things = await openThings(store, id, applicable)
  const ids = applicable.map((update) => update.id)
  const found = ids.length ? await store.findUpdates(id, sourceId, ids) : []
  const known = new Map(found.map((row) => [row.updateId, row]))
  const open: OpenPush = { ...push, things, known, rows: [], waiting: [], quarantined: [] }
  return { updates, open }
}

/** The things that some updates are about, by kind and key, as they are stored. */
export async function openThings(
  store: LedgerStore,
  projectId: number,
  updates: readonly { kind: string; key: string }[],
): Promise<Map<string, Map<string, TouchedThing>>> {
  const things = new Map<string, Map<string, TouchedThing>>()
  for (const { kind, key } of updates) {
    let ofKind = things.get(kind)
    if (!ofKind) things.set(kind, (ofKind = new Map<string, TouchedThing>()))
    if (!ofKind.has(key)) ofKind.set(key, { kind, key, stored: null, lastSeq: null, chainSeq: null, appended: [] })
  }
  for (const [kind, ofKind] of things)
    for (const stored of await store.findThings(projectId, kind, [...ofKind.keys()])) {
      const thing = ofKind.get(stored.key)!
      thing.stored = stored
      thing.lastSeq = stored.lastSeq
      thing.chainSeq = stored.chainSeq
    }
  return things
}

/** Stores what was appended to things, of which the late ones were folded already, and what that changes in the series. */
export async function writeFolds(
  store: LedgerStore,
  { id, timeZone, series }: Pick<OpenProject, 'id' | 'timeZone' | 'series'>,
  things: Things,
  late: LateFolds,
): Promise<void> {
  for (const [name, days] of late.series) for (const [day, value] of days) series.add(name, day, value)
  const saved: StoredThing[] = []
  for (const ofKind of things.values())
    for (const thing of ofKind.values()) {
      if (thing.appended.length === 0) continue
      const folded = late.changes.get(thing) ?? foldNewer(thing, timeZone, series.add)
      saved.push(folded.thing)
      if (folded.replacesCheckpoints) await store.removeCheckpoints(id, thing.kind, thing.key)
      if (folded.checkpoints.length > 0) await store.saveCheckpoints(id, thing.kind, thing.key, folded.checkpoints)
      if (folded.links.length > 0) await store.linkRows(id, folded.links)
    }
  await store.saveThings(id, saved)
}

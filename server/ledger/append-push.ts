import type { PushResponse } from '../contract/ingest.ts'
import type { OpenProject } from './append-group.ts'
import { appendUpdate } from './append-update.ts'
import { toChainedUpdate } from './cut-history.ts'
import { foldAppended, needsHistory, type TouchedThing } from './fold-appended.ts'
import { canFoldFromCheckpoints, foldFromCheckpoints } from './fold-from-checkpoints.ts'
import type { JudgedPush } from './judge-push.ts'
import type { LedgerRow } from './ledger-row.ts'
import type { LedgerStore, QuarantinedUpdate, SameIdRow, StoredThing } from './ledger-store.ts'
import { parsePush } from './parse-push.ts'
import type { ParsedUpdate } from './parse-update.ts'

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
 * memory, and what follows is written: no update waits for a statement of its own.
 */
export async function appendPush(
  store: LedgerStore,
  project: OpenProject,
  push: JudgedPush,
  now: number,
): Promise<PushResponse> {
  // Only now: what waits for its turn is bytes, not objects.
  const updates = parsePush(push)
  const open = await openPush(
    store,
    push,
    updates.filter((update) => update.ok),
  )
  const receipts = updates.map((update) => appendUpdate(project, open, update, now))
  await store.quarantine(project.id, open.quarantined, now)
  await store.insertRows(open.rows)
  await store.insertWaiting(open.waiting)
  await writeFolds(store, project, open.things)
  return { version: project.head.seq, receipts }
}

async function openPush(store: LedgerStore, push: JudgedPush, updates: ParsedUpdate[]): Promise<OpenPush> {
  const { id, sourceId } = push.project
  const things = await openThings(store, id, updates)
  const ids = updates.map((update) => update.id)
  const found = ids.length ? await store.findUpdates(id, sourceId, ids) : []
  return {
    ...push,
    things,
    known: new Map(found.map((row) => [row.updateId, row])),
    rows: [],
    waiting: [],
    quarantined: [],
  }
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
    if (!ofKind.has(key))
      ofKind.set(key, { kind, key, stored: null, history: null, lastSeq: null, chainSeq: null, appended: [] })
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

/** Folds what was appended to things into their stored states, and what that changes into the series. */
export async function writeFolds(
  store: LedgerStore,
  { id, timeZone, series }: Pick<OpenProject, 'id' | 'timeZone' | 'series'>,
  things: ReadonlyMap<string, ReadonlyMap<string, TouchedThing>>,
): Promise<void> {
  const touched = [...things.values()].flatMap((ofKind) => [...ofKind.values()])
  const changed = touched.filter(({ appended }) => appended.length > 0)
  const late = new Set(changed.filter(needsHistory))
  const whole = [...late].filter((thing) => !canFoldFromCheckpoints(thing))
  if (whole.length > 0) {
    const rows = await store.readHistory(
      id,
      whole.map(({ stored }) => stored!.chainSeq),
    )
    for (const row of rows) (things.get(row.kind)!.get(row.key)!.history ??= []).push(toChainedUpdate(row))
  }
  const saved: StoredThing[] = []
  for (const thing of changed) {
    const isShort = thing.history !== null || !late.has(thing)
    const folded = isShort
      ? foldAppended(thing, timeZone, series.add)
      : await foldFromCheckpoints(store, id, thing, timeZone, series.add)
    saved.push(folded.thing)
    if (folded.replacesCheckpoints) await store.removeCheckpoints(id, thing.kind, thing.key)
    if (folded.checkpoints.length > 0) await store.saveCheckpoints(id, thing.kind, thing.key, folded.checkpoints)
    if (folded.links.length > 0) await store.linkRows(id, folded.links)
  }
  await store.saveThings(id, saved)
}

import type { PushResponse } from '../contract/ingest.ts'
import { groupBy } from '../delivery/folded.ts'
import { toFoldUpdate } from '../delivery/stored-update.ts'
import type { OpenProject, PushToAppend } from './append-group.ts'
import { appendUpdate } from './append-update.ts'
import { foldAppended, needsHistory, type TouchedThing } from './fold-appended.ts'
import type { LedgerRow } from './ledger-row.ts'
import type { LedgerStore, QuarantinedUpdate, SameIdRow } from './ledger-store.ts'

/** What a push speaks of as the ledger knows it, and what it will write. */
export interface OpenPush extends PushToAppend {
  /** By kind and key. */
  things: Map<string, Map<string, TouchedThing>>
  /** By id: those of its source that are there already, and those appended since. */
  known: Map<string, SameIdRow>
  rows: LedgerRow[]
  refused: QuarantinedUpdate[]
}

/**
 * Appends a push inside the group's transaction. What is known is read in a few statements, everything is decided in
 * memory, and what follows is written: no update waits for a statement of its own.
 */
export async function appendPush(
  store: LedgerStore,
  project: OpenProject,
  push: PushToAppend,
  now: number,
): Promise<PushResponse> {
  const open = await openPush(store, push)
  const receipts = push.updates.map((update) => appendUpdate(project, open, update, now))
  await store.quarantine(project.id, open.refused, now)
  await store.insertRows(open.rows)
  await writeFolds(store, project, open)
  return { version: project.head.seq, receipts }
}

async function openPush(store: LedgerStore, push: PushToAppend): Promise<OpenPush> {
  const { id, sourceId } = push.project
  const accepted = push.updates.filter((update) => update.ok)
  const things: OpenPush['things'] = new Map()
  for (const { kind, key } of accepted) {
    let ofKind = things.get(kind)
    if (!ofKind) things.set(kind, (ofKind = new Map<string, TouchedThing>()))
    if (!ofKind.has(key)) ofKind.set(key, { kind, key, stored: undefined, lastSeq: null, appended: [] })
  }
  for (const [kind, ofKind] of things)
    for (const stored of await store.findThings(id, kind, [...ofKind.keys()])) {
      const thing = ofKind.get(stored.key)!
      thing.stored = stored
      thing.lastSeq = stored.lastSeq
    }
  const ids = accepted.map((update) => update.id)
  const found = ids.length ? await store.findUpdates(id, sourceId, ids) : []
  return { ...push, things, known: new Map(found.map((row) => [row.updateId, row])), rows: [], refused: [] }
}

async function writeFolds(store: LedgerStore, { id, timeZone, series }: OpenProject, { things }: OpenPush) {
  const touched = [...things.values()].flatMap((ofKind) => [...ofKind.values()])
  const changed = touched.filter(({ appended }) => appended.length > 0)
  const late = changed.filter(needsHistory).map(({ stored }) => stored!.lastSeq)
  const rows = late.length ? await store.readHistory(id, late) : []
  const history = groupBy(rows, ({ kind, key }) => `${kind} ${key}`)
  const folded = changed.map((thing) => {
    const earlier = history.get(`${thing.kind} ${thing.key}`)?.map(toFoldUpdate)
    return foldAppended(thing, earlier, timeZone, series.add)
  })
  await store.saveThings(id, folded)
}

import { say, type Language } from '../contract/explain.ts'
import type { PushResponse, Receipt } from '../contract/ingest.ts'
import { collectSeries } from '../delivery/collect-series.ts'
import { dayOf } from '../platform/civil-day.ts'
import { sha256 } from '../platform/sha256.ts'
import { canonicalJson } from './canonical-json.ts'
import { foldAppended, type TouchedThing } from './fold-appended.ts'
import type { LedgerRow } from './ledger-row.ts'
import type { LedgerHead, LedgerStore, SameIdRow } from './ledger-store.ts'
import type { GrantedProject, ParsedPush } from './parse-push.ts'
import type { ParsedUpdate, RefusedUpdate } from './parse-update.ts'
import { rowHash } from './row-hash.ts'

export interface PushToAppend extends ParsedPush {
  language: Language
}

/** Called with the tail before a project changes for the first time on a civil day: the day before is complete. */
export type BeforeNewDay = (project: GrantedProject, head: LedgerHead) => Promise<void>

/** What one transaction holds in memory of a project until it writes it. */
interface OpenProject {
  id: number
  timeZone: string
  head: LedgerHead
  /** The civil day of arrival. */
  today: string
  things: Map<string, TouchedThing>
  series: ReturnType<typeof collectSeries>
  /** `sourceId kind` to the latest instant, and how many updates. */
  activity: Map<string, { sourceId: number; kind: string; instant: number; updates: number }>
}

/**
 * Appends the updates of several pushes in one transaction and folds them; gives each push its answer, in order.
 * When it returns, everything is durable; when it throws, nothing was written.
 */
export async function appendGroup(
  store: LedgerStore,
  pushes: readonly PushToAppend[],
  now: number,
  beforeNewDay: BeforeNewDay,
): Promise<PushResponse[]> {
  await store.begin()
  try {
    const projects = await openProjects(store, pushes, now, beforeNewDay)
    const answers: PushResponse[] = []
    for (const push of pushes) {
      const open = projects.get(push.project.id)!
      const receipts: Receipt[] = []
      for (const update of push.updates) receipts.push(await appendUpdate(store, open, push, update, now))
      answers.push({ version: open.head.seq, receipts })
    }
    for (const open of projects.values()) await writeFolds(store, open)
    await store.commit()
    return answers
  } catch (error) {
    await store.rollback()
    throw error
  }
}

async function openProjects(
  store: LedgerStore,
  pushes: readonly PushToAppend[],
  now: number,
  beforeNewDay: BeforeNewDay,
) {
  const wanted = new Map(pushes.map(({ project }) => [project.id, project]))
  const projects = new Map<number, OpenProject>()
  // Locked in one order, so that two processes on PostgreSQL never wait for each other.
  for (const [id, project] of [...wanted].sort(([a], [b]) => a - b)) {
    const head = await store.lockHead(id)
    const today = dayOf(now, project.timeZone)
    if (head.seq > 0 && head.changedOn < today) await beforeNewDay(project, head)
    projects.set(id, {
      id,
      timeZone: project.timeZone,
      head,
      today,
      things: new Map(),
      series: collectSeries(),
      activity: new Map(),
    })
  }
  return projects
}

async function appendUpdate(
  store: LedgerStore,
  open: OpenProject,
  // Each push has its own source in the project, also where several share a transaction.
  { project, source, language }: PushToAppend,
  update: ParsedUpdate | RefusedUpdate,
  now: number,
): Promise<Receipt> {
  const { head } = open
  if (!update.ok) return quarantine(store, project, update, now)

  const thing = await touchThing(store, open, update.kind, update.key)
  const row: LedgerRow = {
    projectId: project.id,
    projectKey: project.key,
    seq: head.seq + 1,
    sourceId: project.sourceId,
    source,
    updateId: update.id,
    kind: update.kind,
    key: update.key,
    at: update.at,
    instant: update.instant,
    data: update.data,
    url: update.url,
    visibility: update.visibility,
    sourceVisibility: project.sourceVisibility,
    receivedAt: now,
    previousSeq: thing.lastSeq,
    hash: '',
  }
  row.hash = rowHash(head.hash, row)
  if (!(await store.insertRow(row))) {
    const earlier = (await store.findUpdate(project.id, project.sourceId, update.id))!
    if (isSame(earlier, update)) return { id: update.id, status: 'duplicate', seq: earlier.seq }
    const body = JSON.stringify(asSent(update))
    const reused = { ok: false, reason: 'id_reused', path: 'id', message: say('id_reused', language), body } as const
    return quarantine(store, project, { ...reused, id: update.id, kind: update.kind }, now)
  }
  head.seq = row.seq
  head.hash = row.hash
  head.changedOn = open.today
  thing.lastSeq = row.seq
  thing.appended.push({
    instant: row.instant,
    id: row.updateId,
    source,
    data: update.patch,
    url: row.url,
    visibility: row.visibility,
    sourceVisibility: row.sourceVisibility,
  })
  noteActivity(open, project.sourceId, update, now)
  return { id: update.id, status: 'applied', seq: row.seq }
}

async function touchThing(store: LedgerStore, { id, things }: OpenProject, kind: string, key: string) {
  const name = `${kind} ${key}`
  let thing = things.get(name)
  if (!thing) {
    const stored = await store.findThing(id, kind, key)
    things.set(name, (thing = { kind, key, stored, lastSeq: stored?.lastSeq ?? null, appended: [] }))
  }
  return thing
}

/** A source spoke when the update says, but never later than it arrived: a wrong clock does not keep it alive. */
function noteActivity({ activity }: OpenProject, sourceId: number, update: ParsedUpdate, now: number) {
  const name = `${sourceId} ${update.kind}`
  const instant = Math.min(update.instant, now * 1000)
  const noted = activity.get(name)
  if (!noted) activity.set(name, { sourceId, kind: update.kind, instant, updates: 1 })
  else {
    noted.instant = Math.max(noted.instant, instant)
    noted.updates++
  }
}

async function quarantine(
  store: LedgerStore,
  project: GrantedProject,
  refused: RefusedUpdate,
  now: number,
): Promise<Receipt> {
  await store.quarantine(project.id, project.sourceId, sha256(refused.body), now, refused)
  const { id, reason, path, message } = refused
  return { id, status: 'quarantined', reason, ...(path ? { path } : {}), message }
}

const asSent = ({ id, kind, key, at, patch, url, visibility }: ParsedUpdate) => ({
  id,
  kind,
  key,
  at,
  data: patch,
  url,
  visibility,
})

/** Same content: the same thing, instant and data, whatever the order of fields or the offset of the instant. */
function isSame(earlier: SameIdRow, update: ParsedUpdate): boolean {
  return (
    earlier.kind === update.kind &&
    earlier.key === update.key &&
    earlier.instant === update.instant &&
    earlier.url === update.url &&
    earlier.visibility === update.visibility &&
    (earlier.data === update.data ||
      (earlier.data !== null && canonicalJson(JSON.parse(earlier.data)) === canonicalJson(update.patch)))
  )
}

async function writeFolds(store: LedgerStore, { id, timeZone, head, things, series, activity }: OpenProject) {
  for (const thing of things.values()) {
    if (thing.appended.length === 0) continue
    const folded = await foldAppended(store, id, timeZone, thing, series.add)
    await store.saveThing(id, thing.kind, thing.key, folded)
  }
  for (const [name, days] of [...series.series].sort(([a], [b]) => (a < b ? -1 : 1)))
    await store.addToSeries(id, name, days)
  for (const { sourceId, kind, instant, updates } of activity.values())
    await store.noteActivity(sourceId, kind, instant, updates, head.seq)
  await store.saveHead(id, head)
}

import type { PushResponse } from '../contract/ingest.ts'
import { collectSeries } from '../facts/collect-series.ts'
import { dayOf } from '../platform/civil-day.ts'
import { appendPush } from './append-push.ts'
import { foldDue, readDue } from './fold-due.ts'
import type { FoldTurn } from './fold-turn.ts'
import type { JudgedPush } from './judge-push.ts'
import type { LedgerHead, LedgerStore, NewActivity, StoredThing } from './ledger-store.ts'
import { parsePush, type ParsedPush } from './parse-push.ts'
import { readKnown, type Known } from './read-known.ts'

/** Called with the tail before a project changes for the first time on a civil day: the day before is complete. */
export type BeforeNewDay = (project: { id: number }, head: LedgerHead) => Promise<void>

/** What one transaction holds in memory of a project until it writes it. */
export interface OpenProject {
  id: number
  timeZone: string
  head: LedgerHead
  /** The civil day of arrival. */
  today: string
  known: Known
  series: ReturnType<typeof collectSeries>
  /** `sourceId kind` to the latest instant, how many updates, and how many of them wait. */
  activity: Map<string, NewActivity>
  writing: ReturnType<typeof collectWrites>
}

/** What became of a push, and how long it took in milliseconds. */
export interface WrittenPush {
  answer: PushResponse
  /** The project's revision after it. */
  revision: number
  took: number
}

/** How long a transaction goes on to the next push, in milliseconds: others wait for all of it. */
const groupMs = 100

/**
 * Appends the updates of several pushes in one transaction and folds them; gives what became of them, in order: of the
 * first at least, and of fewer than all where those before took long; null of one that has to wait for folds that take
 * longer than its turn. When it returns, these are durable and nothing of the others is; when it throws, nothing was written.
 *
 * What is known of all of them is read together, everything is then decided in memory, and each table is written together:
 * a project is locked for as long as that takes, and the database is asked a few times for all of it.
 */
export function appendGroup(
  store: LedgerStore,
  pushes: readonly JudgedPush[],
  now: number,
  beforeNewDay: BeforeNewDay,
  turn: FoldTurn,
): Promise<(WrittenPush | null)[]> {
  const parsed = pushes.map(parsePush)
  return store.transaction(async () => {
    const projects = await openProjects(store, parsed, now, beforeNewDay, turn)
    const written: (WrittenPush | null)[] = []
    const later = new Set<number>()
    const begin = performance.now()
    for (let before = begin; written.length < pushes.length && before - begin < groupMs;) {
      const push = parsed[written.length]!
      const { id, sourceId } = push.push.project
      const project = projects.get(id)!
      // Of one source none overtakes another.
      const answer = later.has(sourceId) ? null : await appendPush(store, project, push, now, turn)
      const after = performance.now()
      if (!answer) later.add(sourceId)
      const revision = project.head.seq + project.head.cameDue
      written.push(answer && { answer, revision, took: after - before })
      before = after
    }
    for (const project of projects.values()) writeProject(store, project)
    await allOf([...projects.values()].map(({ writing }) => writing.done()))
    return written
  })
}

/**
 * Waits for all writes, also where one failed, and then throws what the first of those threw: what a write sends after an
 * answer would otherwise run when the transaction is over, and stay.
 */
async function allOf(writes: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(writes)).find((write) => write.status === 'rejected')
  if (failed) throw failed.reason
}

/** Writes that were sent to the database and are not waited for until all of them are. */
function collectWrites() {
  const sent: Promise<unknown>[] = []
  return {
    add(write: unknown) {
      const one = Promise.resolve(write)
      // It is heard at the end.
      one.catch(() => {})
      sent.push(one)
    },
    done: () => allOf(sent),
  }
}

async function openProjects(
  store: LedgerStore,
  pushes: readonly ParsedPush[],
  now: number,
  beforeNewDay: BeforeNewDay,
  turn: FoldTurn,
) {
  const wanted = new Map(pushes.map(({ push }) => [push.project.id, push.project]))
  // Locked in one order, so that two processes on PostgreSQL never wait for each other; asked for at once, as each
  // statement sees what those before it have locked.
  const inOrder = [...wanted].sort(([a], [b]) => a - b)
  const opened = await Promise.all(
    inOrder.map(async ([, project]) => {
      const own = pushes.filter(({ push }) => push.project.id === project.id)
      const read = () => readKnown(store, project.id, own)
      const [head, due, known] = await Promise.all([store.lockHead(project.id), readDue(store, project, now), read()])
      return { project, head, due, known, read }
    }),
  )
  const projects = new Map<number, OpenProject>()
  for (const { project, head, due, known, read } of opened) {
    const { id, timeZone } = project
    const today = dayOf(now, timeZone)
    // What came due before this arrived is folded before it.
    if (due.length > 0) await foldDue(store, project, head, due, beforeNewDay, { ...turn, prepared: null })
    if (head.seq > 0 && head.changedOn < today) await beforeNewDay(project, head)
    const written = { series: collectSeries(), activity: new Map<string, NewActivity>(), writing: collectWrites() }
    projects.set(id, { id, timeZone, head, today, known: due.length > 0 ? await read() : known, ...written })
  }
  return projects
}

/** Sends what the pushes to a project changed together: each thing, each day of a series and each source once. */
function writeProject(store: LedgerStore, { id, head, known, series, activity, writing }: OpenProject) {
  writing.add(store.addToSeries(id, series.series, head.seq))
  const added: StoredThing[] = []
  const changed: StoredThing[] = []
  for (const ofKind of known.things.values())
    for (const { stored, isThere, isChanged } of ofKind.values()) {
      if (!isChanged) continue
      if (isThere) changed.push(stored!)
      else added.push(stored!)
    }
  writing.add(store.saveThings(id, { added, changed }))
  writing.add(store.noteActivity(activity.values(), head.seq))
  writing.add(store.saveHead(id, head))
}

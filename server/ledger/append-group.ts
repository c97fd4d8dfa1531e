import type { PushResponse } from '../contract/ingest.ts'
import { collectSeries } from '../facts/collect-series.ts'
import { dayOf } from '../platform/civil-day.ts'
import { appendPush } from './append-push.ts'
import { writeSeries, type LedgerHead, type LedgerStore, type NewActivity } from './ledger-store.ts'
import { foldDue } from './fold-due.ts'
import type { FoldTurn } from './fold-turn.ts'
import type { JudgedPush } from './judge-push.ts'

/** Called with the tail before a project changes for the first time on a civil day: the day before is complete. */
export type BeforeNewDay = (project: { id: number }, head: LedgerHead) => Promise<void>

/** What one transaction holds in memory of a project until it writes it. */
export interface OpenProject {
  id: number
  timeZone: string
  head: LedgerHead
  /** The civil day of arrival. */
  today: string
  series: ReturnType<typeof collectSeries>
  /** `sourceId kind` to the latest instant, how many updates, and how many of them wait. */
  activity: Map<string, NewActivity>
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
 */
export function appendGroup(
  store: LedgerStore,
  pushes: readonly JudgedPush[],
  now: number,
  beforeNewDay: BeforeNewDay,
  turn: FoldTurn,
): Promise<(WrittenPush | null)[]> {
  return store.transaction(async () => {
    const projects = await openProjects(store, pushes, now, beforeNewDay, turn)
    const written: (WrittenPush | null)[] = []
    const later = new Set<number>()
    const begin = performance.now()
    for (let before = begin; written.length < pushes.length && before - begin < groupMs;) {
      const push = pushes[written.length]!
      const project = projects.get(push.project.id)!
      const { sourceId } = push.project
      // Of one source none overtakes another.
      const answer = later.has(sourceId) ? null : await appendPush(store, project, push, now, turn)
      const after = performance.now()
      if (!answer) later.add(sourceId)
      const revision = project.head.seq + project.head.cameDue
      written.push(answer && { answer, revision, took: after - before })
      before = after
    }
    for (const { id, head, series, activity } of projects.values()) {
      await writeSeries(store, id, series, head.seq)
      for (const spoke of activity.values()) await store.noteActivity(spoke, head.seq)
      await store.saveHead(id, head)
    }
    return written
  })
}

async function openProjects(
  store: LedgerStore,
  pushes: readonly JudgedPush[],
  now: number,
  beforeNewDay: BeforeNewDay,
  turn: FoldTurn,
) {
  const wanted = new Map(pushes.map(({ project }) => [project.id, project]))
  const projects = new Map<number, OpenProject>()
  // Locked in one order, so that two processes on PostgreSQL never wait for each other.
  for (const [id, project] of [...wanted].sort(([a], [b]) => a - b)) {
    const { timeZone } = project
    const head = await store.lockHead(id)
    const today = dayOf(now, timeZone)
    // What came due before this arrived is folded before it.
    await foldDue(store, { id, timeZone }, head, now, beforeNewDay, { ...turn, prepared: null })
    if (head.seq > 0 && head.changedOn < today) await beforeNewDay(project, head)
    projects.set(id, { id, timeZone, head, today, series: collectSeries(), activity: new Map() })
  }
  return projects
}

import { collectSeries } from '../facts/collect-series.ts'
import { toFoldUpdate } from '../facts/stored-update.ts'
import { dayOf } from '../platform/civil-day.ts'
import type { BeforeNewDay } from './append-group.ts'
import type { Link } from './chained-update.ts'
import { touch, type TouchedThing } from './fold-appended.ts'
import { foldTouched, writeCheckpoints } from './fold-touched.ts'
import { foldLateNow, lateThings, type FoldTurn } from './fold-turn.ts'
import type { DueRow, LedgerHead, LedgerStore, StoredThing } from './ledger-store.ts'
import { readKnownThings } from './read-known.ts'

/** Folded in one transaction; the rest in the next, as others wait. */
const atOnce = 1_000

/** What became of updates whose time had come: how many were folded, and which take too long to be. */
interface FoldedDue {
  count: number
  long: DueRow[]
}

/** The project's updates whose time has come by `now` (milliseconds), the earliest first; at most a thousand. */
export const readDue = (store: LedgerStore, { id }: { id: number }, now: number) =>
  store.readDue(id, now * 1000, atOnce)

/**
 * Folds a project's updates whose time has come, as they were read inside a transaction that has locked its `head`; the
 * head is changed but not saved. Days that ended before are kept as they stood: a process that was down when they came due
 * catches up as if it had not been. Of what was prepared it folds nothing else.
 */
export async function foldDue(
  store: LedgerStore,
  project: { id: number; timeZone: string },
  head: LedgerHead,
  read: readonly DueRow[],
  beforeNewDay: BeforeNewDay,
  turn: FoldTurn,
): Promise<FoldedDue> {
  const due = read.filter(isOf(turn, project.id))
  const done: FoldedDue = { count: 0, long: [] }
  for (let from = 0; from < due.length;) {
    const day = dayOf(Math.floor(due[from]!.instant / 1000), project.timeZone)
    let end = from
    while (end < due.length && dayOf(Math.floor(due[end]!.instant / 1000), project.timeZone) === day) end++
    if (head.changedOn < day) {
      await beforeNewDay(project, head)
      head.changedOn = day
    }
    const { count, long } = await foldRows(store, project, due.slice(from, end), head, turn)
    done.count += count
    if (done.long.length === 0) done.long = long
    from = end
  }
  return done
}

/** Whether it is an update's turn. */
function isOf({ prepared, isTaken }: FoldTurn, projectId: number): (row: DueRow) => boolean {
  if (!prepared) return ({ kind, key }) => !isTaken(projectId, kind, key)
  const seqs = new Set(prepared.things.flatMap(({ appended }) => appended.map(({ seq }) => seq)))
  return ({ seq }) => seqs.has(seq)
}

/** The things that some updates whose time has come are about, with these appended to them. */
export async function openDue(store: LedgerStore, projectId: number, due: readonly DueRow[]) {
  const known = await readKnownThings(store, projectId, due)
  const things = new Map(
    [...known].map(([kind, ofKind]) => [
      kind,
      new Map<string, TouchedThing>([...ofKind].map(([key, { stored }]) => [key, touch(kind, key, stored)])),
    ]),
  )
  const links: Link[] = []
  for (const row of due) {
    const thing = things.get(row.kind)!.get(row.key)!
    links.push([row.seq, thing.chainSeq])
    thing.appended.push({ ...toFoldUpdate(row), seq: row.seq, previousSeq: thing.chainSeq })
    thing.lastSeq = row.seq
    thing.chainSeq = row.seq
  }
  return { things, links }
}

async function foldRows(
  store: LedgerStore,
  project: { id: number; timeZone: string },
  due: DueRow[],
  head: LedgerHead,
  turn: FoldTurn,
): Promise<FoldedDue> {
  const { things, links } = await openDue(store, project.id, due)
  const late = lateThings(things)
  const folds = await foldLateNow(store, project, late, turn)
  if (!folds) {
    for (const { kind, key } of late) things.get(kind)!.delete(key)
    const isQuick = ({ kind, key }: DueRow) => things.get(kind)!.has(key)
    const { count } = await foldRows(store, project, due.filter(isQuick), head, turn)
    return { count, long: due.filter((row) => !isQuick(row)) }
  }
  await store.linkRows(project.id, links)
  const series = collectSeries()
  const changes = foldTouched({ ...project, series }, things, folds)
  const isThere = ({ kind, key }: StoredThing) => things.get(kind)!.get(key)!.stored !== null
  const saved = changes.map(({ thing }) => thing)
  await writeCheckpoints(store, project.id, changes)
  await store.saveThings(project.id, {
    added: saved.filter((thing) => !isThere(thing)),
    changed: saved.filter(isThere),
  })
  await store.addToSeries(project.id, series.series, head.seq)
  await store.endWaiting(project.id, due)
  head.cameDue += due.length
  return { count: due.length, long: [] }
}

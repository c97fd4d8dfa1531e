import { collectSeries } from '../delivery/collect-series.ts'
import { toFoldUpdate } from '../delivery/stored-update.ts'
import { dayOf } from '../platform/civil-day.ts'
import type { BeforeNewDay } from './append-group.ts'
import { openThings, writeFolds } from './append-push.ts'
import { writeSeries, type DueRow, type LedgerHead, type LedgerStore } from './ledger-store.ts'

/** Folded in one transaction; the rest in the next, as others wait. */
const atOnce = 1_000

/**
 * Folds the project's updates whose time has come by `now` (milliseconds), the earliest first, inside a transaction that
 * has locked its `head`; the head is changed but not saved. Days that ended before are kept as they stood: a process that
 * was down when they came due catches up as if it had not been. Gives how many it folded, at most a thousand.
 */
export async function foldDue(
  store: LedgerStore,
  project: { id: number; timeZone: string },
  head: LedgerHead,
  now: number,
  beforeNewDay: BeforeNewDay,
): Promise<number> {
  const due = await store.readDue(project.id, now * 1000, atOnce)
  for (let from = 0; from < due.length;) {
    const day = dayOf(Math.floor(due[from]!.instant / 1000), project.timeZone)
    let end = from
    while (end < due.length && dayOf(Math.floor(due[end]!.instant / 1000), project.timeZone) === day) end++
    if (head.changedOn < day) {
      await beforeNewDay(project, head)
      head.changedOn = day
    }
    await foldRows(store, project, due.slice(from, end), head)
    from = end
  }
  return due.length
}

async function foldRows(
  store: LedgerStore,
  { id, timeZone }: { id: number; timeZone: string },
  due: DueRow[],
  head: LedgerHead,
) {
  const things = await openThings(store, id, due)
  const links: [seq: number, previousSeq: number | null][] = []
  for (const row of due) {
    const thing = things.get(row.kind)!.get(row.key)!
    links.push([row.seq, thing.chainSeq])
    thing.appended.push({ ...toFoldUpdate(row), seq: row.seq, previousSeq: thing.chainSeq })
    thing.lastSeq = row.seq
    thing.chainSeq = row.seq
  }
  await store.linkRows(id, links)
  const series = collectSeries()
  await writeFolds(store, { id, timeZone, series }, things)
  await writeSeries(store, id, series, head.seq)
  await store.endWaiting(id, due)
  head.cameDue += due.length
}

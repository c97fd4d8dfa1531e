import type { Sql } from '../platform/sql.ts'
import { collectSeries } from './collect-series.ts'
import { compareInFoldOrder, foldThing, type FoldUpdate } from './fold.ts'
import type { Activity, Folded, FoldedThing } from './folded.ts'
import { kinds } from './registry.ts'
import { seriesSegments } from './series-name.ts'
import { toFoldUpdate, type StoredUpdate } from './stored-update.ts'

type Row = StoredUpdate & { kind: string; key: string; receivedAt: number }

/**
 * Folds a project's whole ledger again from its rows, or only what had become true before an instant (microseconds);
 * then each thing is as visible as it is now, so that looking back shows nothing that was made internal since.
 * Costs as much as the history is long: for looking back to days before the first update arrived, and for checks.
 */
export async function refold(
  sql: Sql,
  { id, timeZone }: { id: number; timeZone: string },
  before?: number,
): Promise<Folded> {
  const rows = await sql.all<Row>(
    `SELECT l.kind, l.key, l.instant, l.update_id AS "updateId", s.name AS source, l.data, l.url, l.visibility,
       l.source_visibility AS "sourceVisibility", l.received_at AS "receivedAt"
     FROM ledger l JOIN source s ON s.id = l.source_id WHERE l.project_id = ?
     ORDER BY l.kind, l.key`,
    id,
  )
  const things: FoldedThing[] = []
  const { series, add } = collectSeries()
  for (let begin = 0; begin < rows.length;) {
    const { kind, key } = rows[begin]!
    let end = begin + 1
    while (rows[end]?.kind === kind && rows[end]?.key === key) end++
    const all = rows.slice(begin, end).map(toFoldUpdate).sort(compareInFoldOrder)
    const updates = before === undefined ? all : asVisibleAsNow(all).filter(({ instant }) => instant < before)
    const state = foldThing(kinds.get(kind)!, updates, timeZone, add)
    const newest = updates.at(-1)
    if (state && newest) things.push({ kind, key, newestInstant: newest.instant, newestSource: newest.source, state })
    begin = end
  }
  return {
    things,
    series: [...series].map(toSeries).filter(({ days }) => days.length > 0),
    activity: activityOf(rows, before),
  }
}

const toSeries = ([name, days]: [string, Map<number, number>]) => ({
  name,
  segments: seriesSegments(name),
  days: [...days]
    .filter(([, value]) => value !== 0)
    .sort(([a], [b]) => a - b)
    .map(([day, value]) => ({ day, value })),
})

/** Updates in fold order, each saying what the thing's visibility is after all of them. */
function asVisibleAsNow(updates: FoldUpdate[]): FoldUpdate[] {
  const said = updates.findLast((update) => update.visibility)?.visibility
  const byDefault = updates.some((update) => update.sourceVisibility === 'internal') ? 'internal' : 'customer'
  return updates.map((update) => ({ ...update, visibility: said ?? byDefault }))
}

function activityOf(rows: Row[], before = Infinity): Activity[] {
  const latest = new Map<string, Activity>()
  for (const { source, kind, instant, receivedAt } of rows) {
    if (instant >= before) continue
    const spoke = Math.min(instant, receivedAt * 1000)
    const noted = latest.get(`${source} ${kind}`)
    if (!noted) latest.set(`${source} ${kind}`, { source, kind, lastInstant: spoke, updates: 1 })
    else {
      noted.lastInstant = Math.max(noted.lastInstant, spoke)
      noted.updates++
    }
  }
  return [...latest.values()].sort((a, b) => (a.source + a.kind < b.source + b.kind ? -1 : 1))
}

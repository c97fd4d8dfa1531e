import type { Visibility } from '../contract/ingest.ts'
import type { Sql } from '../platform/sql.ts'
import { collectSeries } from './collect-series.ts'
import { compareInFoldOrder, countingUpdates, foldThing, type FoldUpdate } from './fold.ts'
import { groupBy, type Activity, type Folded, type FoldedThing } from './folded.ts'
import { facts } from './registry.ts'
import { seriesSegments } from './series-name.ts'
import { toFoldUpdate, type StoredUpdate } from './stored-update.ts'

type Row = StoredUpdate & { seq: number; kind: string; key: string; receivedAt: number; nameVisibility: Visibility }
type ThingName = Pick<Row, 'kind' | 'key'>

/** Things folded at a time: a ledger of a million updates need not be in memory at once. */
const page = 200

/**
 * Folds a project's whole ledger again from its rows, or only what had become true before an instant (microseconds);
 * then each thing is as visible as it is now, so that looking back shows nothing that was made internal since.
 * Costs as much as the history is long: for looking back to days before the first update arrived, and for checks.
 * Throws where a row of the ledger belongs to no thing.
 */
export async function refold(
  sql: Sql,
  { id, timeZone }: { id: number; timeZone: string },
  before = Infinity,
): Promise<Folded> {
  const waitingBefore = await countWaiting(sql, id)
  const heads = await sql.all<{ seq: number }>('SELECT seq FROM ledger_head WHERE project_id = ?', id)
  const head = heads[0]?.seq ?? 0
  const things: FoldedThing[] = []
  const { series, add } = collectSeries()
  const activity = new Map<string, Activity>()
  let reached = 0
  for await (const rows of histories(sql, id, head)) {
    reached += rows.length
    noteActivity(activity, rows, before)
    for (const [, history] of groupBy(rows, ({ kind, key }) => `${kind} ${key}`)) {
      const { kind, key } = history[0]!
      const all = [...countingUpdates(history.map(toFoldUpdate))].sort(compareInFoldOrder)
      const updates = before === Infinity ? all : asVisibleAsNow(all).filter(({ instant }) => instant < before)
      const state = foldThing(facts.get(kind)!, updates, timeZone, add)
      const newest = updates.at(-1)
      if (state && newest) things.push({ kind, key, newestInstant: newest.instant, newestSource: newest.source, state })
    }
  }
  // What waits belongs to no thing yet; what came due meanwhile may have been reached or not.
  const waiting = await readWaiting(sql, id, head)
  const waitingNow = waiting.reduce((sum, one) => sum + one.updates, 0)
  if (reached + waitingNow > head || reached + waitingBefore < head)
    throw new Error(`${reached} of ${head - waitingNow} updates belong to things`)
  if (before === Infinity) noteWaiting(activity, waiting)
  return {
    things,
    series: [...series].map(toSeries).filter(({ days }) => days.length > 0),
    activity: [...activity.values()].sort((a, b) => (`${a.source}${a.kind}` < `${b.source}${b.kind}` ? -1 : 1)),
  }
}

/** The rows up to `head` about some things at a time, each thing's all together, by following them back. */
async function* histories(sql: Sql, projectId: number, head: number): AsyncGenerator<Row[]> {
  let after: ThingName = { kind: '', key: '' }
  for (;;) {
    const names = await sql.all<ThingName>(
      `SELECT kind, key FROM thing WHERE project_id = ? AND (kind, key) > (?, ?) ORDER BY kind, key LIMIT ${page}`,
      projectId,
      after.kind,
      after.key,
    )
    const last = names.at(-1)
    if (!last) return
    yield sql.all<Row>(
      `WITH RECURSIVE history AS (
         SELECT l.* FROM thing t JOIN ledger l ON l.project_id = t.project_id AND l.seq = t.chain_seq
         WHERE t.project_id = ? AND (t.kind, t.key) > (?, ?) AND (t.kind, t.key) <= (?, ?)
         UNION ALL
         SELECT l.* FROM history h JOIN ledger l ON l.project_id = h.project_id AND l.seq = h.previous_seq
       )
       SELECT h.seq, h.kind, h.key, h.instant, h.at, h.update_id AS "updateId", s.name AS source, s.visibility AS "nameVisibility", h.data, h.url, h.visibility,
         h.source_visibility AS "sourceVisibility", h.received_at AS "receivedAt"
       FROM history h JOIN source s ON s.id = h.source_id WHERE h.seq <= ?`,
      projectId,
      after.kind,
      after.key,
      last.kind,
      last.key,
      head,
    )
    after = last
  }
}

async function countWaiting(sql: Sql, projectId: number): Promise<number> {
  const rows = await sql.all<{ count: number }>(
    'SELECT COUNT(*) AS count FROM waiting_update WHERE project_id = ?',
    projectId,
  )
  return rows[0]!.count
}

/** What waits among the rows up to `head`, by who spoke of which kind: when last, never later than it arrived. */
const readWaiting = async (sql: Sql, projectId: number, head: number) => {
  const rows = await sql.all<Activity>(
    `SELECT s.name AS source, CASE s.visibility WHEN 'internal' THEN 1 ELSE 0 END AS internal, l.kind, MAX(l.received_at) * 1000 AS "lastInstant", COUNT(*) AS updates, COUNT(*) AS waiting
     FROM waiting_update w JOIN ledger l ON l.project_id = w.project_id AND l.seq = w.seq JOIN source s ON s.id = l.source_id
     WHERE w.project_id = ? AND w.seq <= ? GROUP BY s.name, s.visibility, l.kind`,
    projectId,
    head,
  )
  return rows.map((row) => ({ ...row, internal: Boolean(row.internal) }))
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

/** Adds what rows say of when their sources spoke: never later than they arrived. */
function noteActivity(activity: Map<string, Activity>, rows: Row[], before: number) {
  for (const { source, nameVisibility, kind, instant, receivedAt } of rows) {
    if (instant >= before) continue
    const spoke = Math.min(instant, receivedAt * 1000)
    const noted = activity.get(`${source} ${kind}`)
    if (!noted)
      activity.set(`${source} ${kind}`, {
        source,
        internal: nameVisibility === 'internal',
        kind,
        lastInstant: spoke,
        updates: 1,
        waiting: 0,
      })
    else {
      noted.lastInstant = Math.max(noted.lastInstant, spoke)
      noted.updates++
    }
  }
}

function noteWaiting(activity: Map<string, Activity>, waiting: Activity[]) {
  for (const one of waiting) {
    const noted = activity.get(`${one.source} ${one.kind}`)
    if (!noted) activity.set(`${one.source} ${one.kind}`, one)
    else {
      noted.lastInstant = Math.max(noted.lastInstant, one.lastInstant)
      noted.updates += one.updates
      noted.waiting = one.waiting
    }
  }
}

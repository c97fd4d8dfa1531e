import type { Sql } from '../platform/sql.ts'
import type { Activity, Folded, FoldedSeries, FoldedThing } from './folded.ts'
import type { ThingState } from './fold.ts'
import { seriesSegments } from './series-name.ts'

/** The kinds whose things a board lists one by one; of the others it needs the series only. */
const listed = new Set(['milestone', 'action', 'change', 'declaration', 'survey', 'commitment'])

/** What was read of each kind before, and at which version of it: only kinds that changed are read again. */
export type FoldedByKind = Map<string, Pick<Folded, 'things' | 'series'> & { seq: number }>

/**
 * What the writer has folded of a project. The cost does not grow with the number of its updates, and with `known` it
 * follows what changed since.
 */
export async function readFolded(sql: Sql, projectId: number, known: FoldedByKind = new Map()): Promise<Folded> {
  const activity = await sql.all<Activity & { lastSeq: number }>(
    `SELECT s.name AS source, a.kind, a.last_instant AS "lastInstant", a.updates, a.last_seq AS "lastSeq"
     FROM source_activity a JOIN source s ON s.id = a.source_id WHERE s.project_id = ? ORDER BY s.name, a.kind`,
    projectId,
  )
  const folded: Folded = {
    things: [],
    series: [],
    activity: activity.map(({ lastSeq: _, ...spoke }) => spoke),
  }
  for (const kind of new Set(activity.map((one) => one.kind))) {
    const seq = Math.max(...activity.filter((one) => one.kind === kind).map(({ lastSeq }) => lastSeq))
    let read = known.get(kind)
    if (read?.seq !== seq) {
      const things = listed.has(kind) ? await readThings(sql, projectId, [kind]) : []
      known.set(kind, (read = { seq, things, series: await readSeries(sql, projectId, kind) }))
    }
    folded.things.push(...read.things)
    folded.series.push(...read.series)
  }
  return folded
}

/** The things of some kinds that were not retracted. */
export async function readThings(sql: Sql, projectId: number, kinds: string[]): Promise<FoldedThing[]> {
  const rows = await sql.all<Omit<FoldedThing, 'state'> & { state: string }>(
    `SELECT kind, key, newest_instant AS "newestInstant", newest_source AS "newestSource", state FROM thing
     WHERE project_id = ? AND kind IN (${kinds.map(() => '?').join(', ')}) AND NOT retracted`,
    projectId,
    ...kinds,
  )
  return rows.map((row) => ({ ...row, state: JSON.parse(row.state) as ThingState }))
}

/** The series of a kind: their names begin with it. */
async function readSeries(sql: Sql, projectId: number, kind: string): Promise<FoldedSeries[]> {
  const rows = await sql.all<{ name: string; day: number; value: number }>(
    `SELECT s.name, d.day, d.value FROM series s JOIN series_delta d ON d.series_id = s.id
     WHERE s.project_id = ? AND s.name LIKE ? AND d.value <> 0 ORDER BY s.id, d.day`,
    projectId,
    `["${kind}"%`,
  )
  const series = new Map<string, FoldedSeries>()
  for (const { name, day, value } of rows) {
    let one = series.get(name)
    if (!one) series.set(name, (one = { segments: seriesSegments(name), days: [] }))
    one.days.push({ day, value })
  }
  return [...series.values()]
}

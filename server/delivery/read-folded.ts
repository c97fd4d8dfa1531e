import type { Sql } from '../platform/sql.ts'
import type { Activity, Folded, FoldedThing } from './folded.ts'
import type { ThingState } from './fold.ts'
import { seriesSegments } from './series-name.ts'

/** The kinds whose things a board lists one by one; of the others it needs the series only. */
const listed = ['milestone', 'action', 'change', 'declaration']

/** What the writer has folded of a project. The cost does not grow with the number of its updates. */
export async function readFolded(sql: Sql, projectId: number): Promise<Folded> {
  const [things, series, activity] = await Promise.all([
    readThings(sql, projectId, listed),
    readSeries(sql, projectId),
    sql.all<Activity>(
      `SELECT s.name AS source, a.kind, a.last_instant AS "lastInstant"
       FROM source_activity a JOIN source s ON s.id = a.source_id WHERE s.project_id = ? ORDER BY s.name, a.kind`,
      projectId,
    ),
  ])
  return { things, series, activity }
}

/** The things of some kinds that were not retracted. */
export async function readThings(sql: Sql, projectId: number, kinds: string[]): Promise<FoldedThing[]> {
  const rows = await sql.all<Omit<FoldedThing, 'state'> & { state: string }>(
    `SELECT kind, key, newest_instant AS "newestInstant", state FROM thing
     WHERE project_id = ? AND kind IN (${kinds.map(() => '?').join(', ')}) AND NOT retracted`,
    projectId,
    ...kinds,
  )
  return rows.map((row) => ({ ...row, state: JSON.parse(row.state) as ThingState }))
}

async function readSeries(sql: Sql, projectId: number): Promise<Folded['series']> {
  const rows = await sql.all<{ name: string; day: number; value: number }>(
    `SELECT s.name, d.day, d.value FROM series s JOIN series_delta d ON d.series_id = s.id
     WHERE s.project_id = ? AND d.value <> 0 ORDER BY s.id, d.day`,
    projectId,
  )
  const series = new Map<string, Folded['series'][number]>()
  for (const { name, day, value } of rows) {
    let one = series.get(name)
    if (!one) series.set(name, (one = { segments: seriesSegments(name), days: [] }))
    one.days.push({ day, value })
  }
  return [...series.values()]
}

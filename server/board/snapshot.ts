import type { BoardView } from '../contract/board.ts'
import { readFolded } from '../facts/read-folded.ts'
import { dayEndsAt } from '../platform/civil-day.ts'
import type { Sql } from '../platform/sql.ts'
import { assembleBoard, type Audience } from './assemble-board.ts'
import { boardsCodec } from './board-codec.ts'

/**
 * The project's board at the end of a civil day, as JSON for both audiences. Taken before the first change of a later
 * day, when nothing has changed since: so there is exactly one for each day on which the project changed. `now` in
 * milliseconds since 1970.
 */
export async function buildSnapshot(
  sql: Sql,
  projectId: number,
  { version, day, now }: { version: number; day: string; now: number },
): Promise<string> {
  const rows = await sql.all<Parameters<typeof assembleBoard>[0]['project']>(
    `SELECT p.key, p.name, c.name AS customer, c.brand_color AS "brandColor", p.time_zone AS "timeZone",
       p.starts_on AS "startsOn", p.go_live_on AS "goLiveOn", p.tolerances
     FROM project p JOIN customer c ON c.id = p.customer_id WHERE p.id = ?`,
    projectId,
  )
  const folded = await readFolded(sql, projectId)
  const builtAt = new Date(now).toISOString()
  const input = { project: rows[0]!, folded, version, today: day, basis: 'shown' as const, builtAt }
  return boardsCodec.encode({ team: assembleBoard(input, 'team'), customer: assembleBoard(input, 'customer') })
}

/** The board as it stood at the end of `day`, which it speaks of: the latest snapshot not after it; null before the first one. */
export async function readSnapshot(
  sql: Sql,
  projectId: number,
  day: string,
  audience: Audience,
): Promise<BoardView | null> {
  const rows = await sql.all<{ board: string }>(
    'SELECT board FROM snapshot WHERE project_id = ? AND day <= ? ORDER BY day DESC LIMIT 1',
    projectId,
    day,
  )
  if (!rows[0]) return null
  const board = boardsCodec.decode(rows[0].board)[audience]
  return { ...board, today: day, dayEndsAt: dayEndsAt(day, board.project.timeZone) }
}

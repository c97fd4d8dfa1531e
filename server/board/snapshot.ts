import type { BoardView, CommitmentsView, SurveyView } from '../contract/board.ts'
import { readFolded } from '../delivery/read-folded.ts'
import { dayEndsAt } from '../platform/civil-day.ts'
import type { Sql } from '../platform/sql.ts'
import { assembleBoard, type Audience } from './assemble-board.ts'

type Snapshot = Record<Audience, BoardView>
type Later = 'bySite' | 'page' | 'series' | 'sources'
/** A board as an earlier version of Daylight may have kept it. */
type Kept = Omit<BoardView, 'commitments' | 'dayEndsAt' | 'satisfaction'> & {
  commitments?: CommitmentsView
  satisfaction: { surveys: (Omit<SurveyView, Later> & Partial<Pick<SurveyView, Later>>)[] }
}
const noCommitments: CommitmentsView = { total: 0, open: 0, kept: 0, overdue: 0, items: [] }

/**
 * The project's board at the end of a civil day, as JSON for both audiences. Taken before the first change of a later
 * day, when nothing has changed since: so there is exactly one for each day on which the project changed.
 */
export async function buildSnapshot(sql: Sql, projectId: number, version: number, day: string): Promise<string> {
  const rows = await sql.all<Parameters<typeof assembleBoard>[0]['project']>(
    `SELECT p.key, p.name, c.name AS customer, c.brand_color AS "brandColor", p.time_zone AS "timeZone",
       p.starts_on AS "startsOn", p.go_live_on AS "goLiveOn", p.tolerances
     FROM project p JOIN customer c ON c.id = p.customer_id WHERE p.id = ?`,
    projectId,
  )
  const folded = await readFolded(sql, projectId)
  const builtAt = new Date().toISOString()
  const input = { project: rows[0]!, folded, version, today: day, basis: 'shown' as const, builtAt }
  const snapshot: Snapshot = { team: assembleBoard(input, 'team'), customer: assembleBoard(input, 'customer') }
  return JSON.stringify(snapshot)
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
  return rows[0] ? complete((JSON.parse(rows[0].board) as Record<Audience, Kept>)[audience], day) : null
}

/** Speaking of `today`, with what was not there yet when it was kept: nobody was shown anything of it. */
function complete(board: Kept, today: string): BoardView {
  const none = { bySite: [], page: null, series: null, sources: [] }
  const surveys = board.satisfaction.surveys.map((survey) => ({ ...none, ...survey }))
  return {
    commitments: noCommitments,
    ...board,
    today,
    dayEndsAt: dayEndsAt(today, board.project.timeZone),
    satisfaction: { surveys },
  }
}

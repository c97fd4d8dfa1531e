import type { Day } from '../../contract/board.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Sql } from '../../platform/sql.ts'
import type { Granted } from '../../projects/granted.ts'

/** As many as a quarter of a year can hold, and days that are looked back to. */
const most = 100

/** The civil days, in the project's time zone, on which it held its last hundred open days, the latest first. */
export async function listHeldDays(sql: Sql, { id, timeZone }: Granted): Promise<Day[]> {
  // Both databases write an instant as UTC, one with a T between day and time.
  const rows = await sql.all<{ began: string }>(
    `SELECT CAST(starts_at AS TEXT) AS began FROM open_day WHERE project_id = ? AND state = 'closed'
     ORDER BY starts_at DESC LIMIT ${most}`,
    id,
  )
  return rows.map(({ began }) => dayOf(Date.parse(`${began.slice(0, 19).replace(' ', 'T')}Z`), timeZone))
}

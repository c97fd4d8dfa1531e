import type { Reach } from '../../contract/surveys/views.ts'
import type { Sql } from '../../platform/sql.ts'
import type { Services } from '../../services/services.ts'

/** How many were asked, got it and answered, by survey. */
export async function readReach(
  { readLarge }: Pick<Services, 'readLarge'>,
  surveyIds: string[],
): Promise<Map<string, Reach>> {
  if (surveyIds.length === 0) return new Map()
  return readLarge(`surveys of ${surveyIds[0]}`, { kind: 'reach', of: surveyIds })
}

/** The same in this thread. */
export async function countReach(sql: Sql, surveyIds: string[]): Promise<Map<string, Reach>> {
  const reach = new Map(surveyIds.map((id): [string, Reach] => [id, { invited: 0, sent: 0, responded: 0, byLink: 0 }]))
  const among = `survey_id IN (${surveyIds.map(() => '?').join(', ')})`
  const invited = await sql.all<{ id: string; status: string; count: number }>(
    `SELECT survey_id AS id, status, count(*) AS count FROM invitation
     WHERE asked_at IS NOT NULL AND ${among} GROUP BY survey_id, status`,
    ...surveyIds,
  )
  for (const { id, status, count } of invited) {
    const one = reach.get(id)!
    one.invited += count
    if (status === 'sent') one.sent += count
  }
  const answered = await sql.all<{ id: string; byLink: number | boolean; count: number }>(
    `SELECT survey_id AS id, by_link AS "byLink", count(*) AS count FROM survey_response
     WHERE submitted AND ${among} GROUP BY survey_id, by_link`,
    ...surveyIds,
  )
  for (const { id, byLink, count } of answered) reach.get(id)![byLink ? 'byLink' : 'responded'] = count
  return reach
}

import type { Sql } from '../../platform/sql.ts'

/** A stored response that may be shown. */
export interface ShownResponse {
  id: string
  invitationId: string | null
  answers: string
  role: string | null
  site: string | null
  answeredOn: string
}

/**
 * The responses of a survey that count, by id, which is as good as by chance. Of an anonymous survey those that went to
 * the ledger: five together, or with the day, so that nobody sees a figure change with one person's answer.
 */
export async function readResponses(
  sql: Sql,
  { id, anonymous }: { id: string; anonymous: boolean },
): Promise<ShownResponse[]> {
  return sql.all<ShownResponse>(
    `SELECT id, invitation_id AS "invitationId", answers, role, site, answered_on AS "answeredOn"
     FROM survey_response WHERE survey_id = ? AND submitted ${anonymous ? 'AND relayed > 0' : ''} ORDER BY id`,
    id,
  )
}

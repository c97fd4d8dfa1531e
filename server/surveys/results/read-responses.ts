import type { Sql } from '../../platform/sql.ts'
import type { Services } from '../../services/services.ts'
import type { CountedResponse } from './tally.ts'

/** A stored response that may be shown. */
export interface ShownResponse extends CountedResponse {
  id: string
  answeredOn: string
  /** Who gave it, in a named survey: the name, or the address where none is known. */
  from: string | null
}

interface Survey {
  id: string
  anonymous: boolean
}

/**
 * Those that count. Of an anonymous survey those that went to the ledger: five together, or with the day, so that nobody
 * sees a figure change with one person's answer.
 */
const counting = ({ anonymous }: Survey) => `r.survey_id = ? AND r.submitted ${anonymous ? 'AND r.relayed > 0' : ''}`

const columns = `r.id, r.answers, r.role, r.site, r.answered_on AS "answeredOn", coalesce(nullif(i.name, ''), i.email) AS "from"
  FROM survey_response r LEFT JOIN invitation i ON i.id = r.invitation_id`

/** What is counted of the responses of a survey. */
export async function readCounted(sql: Sql, survey: Survey): Promise<CountedResponse[]> {
  return sql.all(`SELECT r.answers, r.role, r.site FROM survey_response r WHERE ${counting(survey)}`, survey.id)
}

/** The responses of a survey by id, which is as good as by chance. */
export async function readResponses(sql: Sql, survey: Survey): Promise<ShownResponse[]> {
  return sql.all(`SELECT ${columns} WHERE ${counting(survey)} ORDER BY r.id`, survey.id)
}

/** Some of them, the newest first; those of a day by id. */
export function readNewest(
  { readLarge }: Pick<Services, 'readLarge'>,
  { id, anonymous }: Survey,
  count: number,
  after: number,
): Promise<ShownResponse[]> {
  const of: NewestOf = { survey: { id, anonymous }, count, after }
  return readLarge(`survey ${id}`, { kind: 'newest', of })
}

interface NewestOf {
  survey: Survey
  count: number
  after: number
}

/** The same in this thread. */
export const readNewestOf = (
  sql: Sql,
  { survey, count, after }: NewestOf,
): ShownResponse[] | Promise<ShownResponse[]> =>
  sql.all(
    `SELECT ${columns} WHERE ${counting(survey)} ORDER BY r.answered_on DESC, r.id LIMIT ? OFFSET ?`,
    survey.id,
    count,
    after,
  )

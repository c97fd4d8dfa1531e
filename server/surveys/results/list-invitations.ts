import { naturalOrder } from '../../contract/natural-order.ts'
import type { InvitationLine } from '../../contract/surveys/views.ts'
import type { Sql } from '../../platform/sql.ts'

/** SQLite has no booleans. */
type Row = Omit<InvitationLine, 'answered'> & { answered: boolean | 0 | 1 }

/** Whose invitations; `isHidden` where nobody may know yet who has answered. */
export interface InvitationsOf {
  surveyId: string
  isHidden: boolean
}

/** The invitations of a survey by address, as JSON, and the first of them. */
export interface ListedInvitations {
  json: Uint8Array<ArrayBuffer>
  first: InvitationLine[]
  total: number
}

/** As many as a page brings; the others arrive after it. */
const mostFirst = 50

/** Everyone who was asked or left out, by address. */
export async function listInvitations(sql: Sql, { surveyId, isHidden }: InvitationsOf): Promise<ListedInvitations> {
  const rows = await sql.all<Row>(
    `SELECT email, name, role, site, status, answered, reminders FROM invitation WHERE survey_id = ?`,
    surveyId,
  )
  const order = naturalOrder()
  rows.sort((a, b) => order(a.email, b.email))
  const lines = rows.map((row): InvitationLine => ({ ...row, answered: isHidden ? null : Boolean(row.answered) }))
  return {
    json: new TextEncoder().encode(JSON.stringify(lines)),
    first: lines.slice(0, mostFirst),
    total: lines.length,
  }
}

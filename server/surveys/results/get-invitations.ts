import { limits } from '../../contract/limits.ts'
import { naturalOrder } from '../../contract/natural-order.ts'
import type { InvitationLine, InvitationsView } from '../../contract/surveys/views.ts'
import type { Services } from '../../services/services.ts'
import type { FoundSurvey } from '../survey/find-survey.ts'
import { titleCodec } from '../survey/survey-codecs.ts'
import { readReach } from './survey-line.ts'

/** SQLite has no booleans. */
type Row = Omit<InvitationLine, 'answered'> & { answered: boolean | 0 | 1 }

/**
 * Everyone who was asked or left out, by address. Who has answered an anonymous survey is said only when it is over and
 * five have: before, whoever watches both this list and the figures could tell who gave which score.
 */
export async function getInvitations(
  { sql }: Pick<Services, 'sql'>,
  { id, key, title, anonymous, closedAt }: FoundSurvey,
): Promise<InvitationsView> {
  const { responded } = (await readReach({ sql }, [id])).get(id)!
  const isHidden = anonymous && (closedAt === null || responded < limits.answersForBreakdown)
  const rows = await sql.all<Row>(
    `SELECT email, name, role, site, status, answered, reminders FROM invitation WHERE survey_id = ?`,
    id,
  )
  rows.sort((a, b) => naturalOrder()(a.email, b.email))
  const invitations = rows.map((row) => ({ ...row, answered: isHidden ? null : Boolean(row.answered) }))
  return { key, title: titleCodec.decode(title), anonymous, closed: closedAt !== null, invitations }
}

import { limits } from '../../contract/limits.ts'
import type { InvitationLine } from '../../contract/surveys/views.ts'
import type { SurveyTools } from '../survey-tools.ts'

interface Survey {
  id: string
  anonymous: boolean
  closedAt: Date | null
}

/**
 * Everyone who was asked or left out, by address. Who has answered an anonymous survey is said only when it is over and
 * five have: before, whoever watches both this list and the figures could tell who gave which score.
 */
export async function listInvitations(
  { database }: Pick<SurveyTools, 'database'>,
  { id, anonymous, closedAt }: Survey,
  responded: number,
): Promise<InvitationLine[]> {
  const rows = await database.invitation.findMany({ where: { surveyId: id }, orderBy: { email: 'asc' } })
  const isHidden = anonymous && (closedAt === null || responded < limits.answersForBreakdown)
  return rows.map(({ email, name, role, site, status, answered, reminders }) => ({
    email,
    name,
    role,
    site,
    status: status as InvitationLine['status'],
    answered: isHidden ? null : answered,
    reminders,
  }))
}

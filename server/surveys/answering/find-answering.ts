import { DaylightError } from '../../contract/errors.ts'
import { surveyDesignSchema, type SurveyDesign } from '../../contract/surveys/questions.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { codeHash, linkHash, parseToken, responseIdOf } from '../tokens.ts'

const dayMs = 86_400_000
/** How long after the end a link still shows what came of the answer. */
export const linkLifeAfterClosing = 180 * dayMs

/** Until when a link of a survey that closes at `closesAt` (milliseconds) is good. */
export const linkExpiry = (closesAt: Date) => new Date(closesAt.getTime() + linkLifeAfterClosing)

async function findSurvey({ database, clock }: SurveyTools, token: string) {
  const parsed = parseToken(token)
  if (!parsed) return null
  const now = clock()
  if (parsed.code) {
    const survey = await database.survey.findUnique({
      where: { openCodeHash: codeHash(parsed.code) },
      include: { version: true },
    })
    return survey && linkExpiry(survey.closesAt).getTime() > now ? { survey, invitation: null } : null
  }
  const link = await database.invitationLink.findUnique({
    where: { tokenHash: linkHash(token) },
    include: { invitation: { include: { survey: { include: { version: true } } } } },
  })
  if (!link || link.expiresAt.getTime() <= now) return null
  const { survey, ...invitation } = link.invitation
  return { survey, invitation }
}

/**
 * Whom a link lets answer what, and what they answered so far; `not_found` for a token that does not exist or expired.
 * A named survey knows the response by the invitation, an anonymous one by the token alone.
 */
export async function findAnswering(tools: SurveyTools, token: string) {
  const found = await findSurvey(tools, token)
  if (!found) throw new DaylightError('not_found', 'No such survey')
  const { survey, invitation } = found
  const { database } = tools
  const isNamed = invitation !== null && !survey.anonymous
  const [response, project] = await Promise.all([
    isNamed
      ? database.surveyResponse.findFirst({ where: { surveyId: survey.id, invitationId: invitation.id } })
      : database.surveyResponse.findUnique({ where: { id: responseIdOf(token), surveyId: survey.id } }),
    database.project.findUniqueOrThrow({ where: { id: survey.projectId }, include: { customer: true } }),
  ])
  const design: SurveyDesign = surveyDesignSchema.parse(JSON.parse(survey.version.design))
  return { token, survey, invitation, isNamed, response, project, design }
}
export type Answering = Awaited<ReturnType<typeof findAnswering>>

/** Whether answers are still taken at an instant (milliseconds). */
export const isOpen = ({ closedAt, closesAt }: { closedAt: Date | null; closesAt: Date }, now: number) =>
  closedAt === null && now < closesAt.getTime()

import { DaylightError } from '../../contract/errors.ts'
import { grantGuest } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { linkExpiry } from '../survey/link-expiry.ts'
import { designCodec } from '../survey/survey-codecs.ts'
import { codeHash, linkHash, parseToken, responseIdOf } from '../survey/tokens.ts'

type FoundLink = NonNullable<Awaited<ReturnType<typeof findSurvey>>>

async function findSurvey({ database, clock }: Pick<Services, 'clock' | 'database'>, token: string) {
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
export async function findAnswering(services: Pick<Services, 'clock' | 'database' | 'sql'>, token: string) {
  const found = await findSurvey(services, token)
  if (!found) throw new DaylightError('not_found', 'No such survey')
  const { survey, invitation } = found
  const who = { token, survey, invitation, isNamed: invitation !== null && !survey.anonymous }
  const [response, project] = await Promise.all([
    readResponse(services, who),
    grantGuest(services.sql, survey.projectId),
  ])
  return { ...who, response, project, design: designCodec.decode(survey.version.design) }
}
export type Answering = Awaited<ReturnType<typeof findAnswering>>

/** What whoever has the link answered so far; null before they did. */
export function readResponse(
  { database }: Pick<Services, 'database'>,
  { token, survey, invitation, isNamed }: FoundLink & { token: string; isNamed: boolean },
) {
  return isNamed
    ? database.surveyResponse.findFirst({ where: { surveyId: survey.id, invitationId: invitation!.id } })
    : database.surveyResponse.findUnique({ where: { id: responseIdOf(token), surveyId: survey.id } })
}

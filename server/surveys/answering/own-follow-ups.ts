import type { Services } from '../../services/services.ts'
import type { Answering } from './find-answering.ts'

/**
 * What came of this person's answers, newest first: of this one, of this survey as a whole once they answered it, and of
 * earlier surveys of the project that they answered by name.
 */
export async function listOwnFollowUps({ database }: Pick<Services, 'database'>, answering: Answering) {
  const { survey, invitation, response } = answering
  const named = invitation
    ? await database.surveyResponse.findMany({
        where: {
          survey: { projectId: survey.projectId, anonymous: false },
          invitationId: { in: await invitationsOf(invitation.email) },
        },
        select: { id: true },
      })
    : []
  const responses = [...named.map(({ id }) => id), ...(response ? [response.id] : [])]
  const ofThisSurvey = response?.submitted ? [{ surveyId: survey.id, responseId: null }] : []
  return database.followUp.findMany({
    where: { projectId: survey.projectId, OR: [{ responseId: { in: responses } }, ...ofThisSurvey] },
    orderBy: [{ createdOn: 'desc' }, { id: 'asc' }],
  })

  async function invitationsOf(email: string) {
    const all = await database.invitation.findMany({
      where: { email, survey: { projectId: survey.projectId, anonymous: false } },
      select: { id: true },
    })
    return all.map(({ id }) => id)
  }
}

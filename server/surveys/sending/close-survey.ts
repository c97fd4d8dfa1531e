import type { Services } from '../../services/services.ts'
import { relaySoon } from '../relay/relay-soon.ts'
import { countedAnswers } from '../survey/read-answers.ts'
import { answersCodec, designCodec } from '../survey/survey-codecs.ts'
import { withdrawMails } from './withdraw-mails.ts'

/**
 * Closes a survey: no answer is taken any more, and what was begun and not submitted counts as it stands. A second time
 * it changes nothing.
 */
export async function closeSurvey(
  services: Pick<Services, 'clock' | 'database' | 'own' | 'sql' | 'turns'>,
  id: string,
): Promise<void> {
  const { database, clock } = services
  await database.$transaction(async (transaction) => {
    const survey = await transaction.survey.findUniqueOrThrow({ where: { id }, include: { version: true } })
    // Past its end nothing was taken any more, whenever we come by.
    const closedAt = new Date(Math.min(clock(), survey.closesAt.getTime()))
    const { count } = await transaction.survey.updateMany({
      where: { id, closedAt: null },
      data: { closedAt, revision: { increment: 1 } },
    })
    if (count === 0) return
    await withdrawMails(transaction, id)
    const design = designCodec.decode(survey.version.design)
    const begun = await transaction.surveyResponse.findMany({ where: { surveyId: id, submitted: false } })
    const counting = begun.filter(
      ({ answers }) => Object.keys(countedAnswers(design, answersCodec.decode(answers))).length > 0,
    )
    await transaction.surveyResponse.updateMany({
      where: { id: { in: counting.map((response) => response.id) } },
      data: { submitted: true, revision: { increment: 1 } },
    })
    const invitations = counting.flatMap(({ invitationId }) => invitationId ?? [])
    await transaction.invitation.updateMany({ where: { id: { in: invitations } }, data: { answered: true } })
  })
  await relaySoon(services, id)
}

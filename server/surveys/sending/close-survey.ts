import type { Services } from '../../services/services.ts'
import { relaySoon } from '../relay/relay-soon.ts'
import { countedAnswers } from '../survey/read-answers.ts'
import { answersCodec, designCodec } from '../survey/survey-codecs.ts'
import { withdrawMessages } from '../../outbox/withdraw-messages.ts'
import type { Transaction } from '../../platform/database.ts'

/**
 * Closes a survey: no answer is taken any more, and what was begun and not submitted counts as it stands. A second time
 * it changes nothing.
 */
export async function closeSurvey(
  services: Pick<Services, 'clock' | 'database' | 'own' | 'readLarge' | 'sql' | 'turns'>,
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

/** Stops the mails and messages about a survey that have not gone out by its end. */
async function withdrawMails(transaction: Transaction, surveyId: string): Promise<void> {
  const invitations = await transaction.invitation.findMany({
    where: { surveyId, status: { in: ['queued', 'sent'] }, answered: false },
    select: { id: true, reminders: true, status: true },
  })
  const links = await transaction.outboxMessage.findMany({
    where: { dedupeKey: { startsWith: `survey-link:${surveyId}:` } },
    select: { dedupeKey: true },
  })
  const mails = invitations.map(({ id, reminders }) =>
    reminders > 0 ? `survey-reminder:${id}:${reminders}` : `survey-invitation:${id}`,
  )
  await withdrawMessages(transaction, [...mails, ...links.map(({ dedupeKey }) => dedupeKey)])
  const unsent = invitations.filter(({ status }) => status === 'queued').map(({ id }) => id)
  await transaction.invitation.updateMany({ where: { id: { in: unsent } }, data: { status: 'failed' } })
}

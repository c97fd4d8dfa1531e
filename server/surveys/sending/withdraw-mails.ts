import { withdrawMessages } from '../../outbox/withdraw-messages.ts'
import type { Transaction } from '../../platform/database.ts'

/** Stops the mails and messages about a survey that have not gone out by its end. */
export async function withdrawMails(transaction: Transaction, surveyId: string): Promise<void> {
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

import { DaylightError } from '../../contract/errors.ts'
import { renderMail } from '../../outbox/render-mail.tsx'
import { dayOf, daysBetween } from '../../platform/civil-day.ts'
import { grantOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { isOpen } from '../survey/is-open.ts'
import { invitationView, newPersonalLink, surveyMail, voiceFor } from './survey-mail.ts'

/**
 * Reminds everyone who was sent a survey, has not answered and was not reminded since a civil day (today, where left
 * out: nobody is reminded twice a day); gives how many. Each reminder has a link of its own. `conflict` once it is closed.
 */
export async function remind(
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'outbox' | 'sql' | 'tokens'>,
  surveyId: string,
  since?: string,
): Promise<number> {
  const { database, clock, outbox } = services
  const survey = await database.survey.findUniqueOrThrow({ where: { id: surveyId }, include: { version: true } })
  if (!isOpen(survey, clock())) throw new DaylightError('conflict', 'This survey is closed')
  const project = await grantOwnWork(services.sql, survey.projectId)
  const today = dayOf(clock(), project.timeZone)
  const daysLeft = daysBetween(today, dayOf(survey.closesAt.getTime() - 1, project.timeZone)) + 1
  const notSince = { OR: [{ remindedOn: null }, { remindedOn: { lt: since ?? today } }] }
  const waiting = await database.invitation.findMany({
    where: { surveyId, answered: false, status: { in: ['sent', 'kept'] }, ...notSince },
    orderBy: { id: 'asc' },
  })
  let reminded = 0
  for (const invitation of waiting) {
    const link = newPersonalLink(services, invitation.id, survey.closesAt)
    const view = { ...invitationView(survey, project, invitation, link), daysLeft }
    const rendered = await renderMail('survey-reminder', view, voiceFor(invitation, project))
    const nth = invitation.reminders + 1
    const isOurs = await database.$transaction(async (transaction) => {
      // Whoever counts this reminder first sends it; who answered meanwhile gets none.
      const { count } = await transaction.invitation.updateMany({
        where: { id: invitation.id, answered: false, reminders: invitation.reminders },
        data: { reminders: nth, remindedOn: today },
      })
      if (count === 0) return false
      await link.keep(transaction)
      const queued = await outbox.queueMail(transaction, {
        ...rendered,
        ...surveyMail(survey, project, invitation, link),
        dedupeKey: `survey-reminder:${invitation.id}:${nth}`,
      })
      if (queued !== 'queued')
        await transaction.invitation.update({ where: { id: invitation.id }, data: { status: queued } })
      return queued === 'queued'
    })
    if (isOurs) reminded++
  }
  void outbox.deliver()
  return reminded
}

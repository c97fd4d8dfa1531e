import { renderMail } from '../../outbox/render-mail.tsx'
import type { Transaction } from '../../platform/database.ts'
import { type Granted, grantOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import {
  invitationView,
  newPersonalLink,
  surveyMail,
  voiceFor,
  type MailedInvitation,
  type MailedSurvey,
} from './survey-mail.ts'

/** Mails written in one transaction: few enough that nothing else waits long for the database. */
const atOnce = 50

/**
 * Queues the next mails of those who were invited and have none yet, of one survey or of all that are open; gives false
 * when nobody is left. The mail and its link are written in one transaction, so that nobody gets a link that nothing
 * knows. Called right after a survey opened, and every minute for what a crash left.
 */
export async function mailInvitations(
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'outbox' | 'sql' | 'tokens'>,
  surveyId?: string,
): Promise<boolean> {
  const { database, clock, outbox } = services
  const waiting = await database.invitation.findMany({
    where: {
      status: 'queued',
      links: { none: {} },
      survey: { closedAt: null, closesAt: { gt: new Date(clock()) }, ...(surveyId ? { id: surveyId } : {}) },
    },
    include: { survey: { include: { version: true } } },
    orderBy: [{ surveyId: 'asc' }, { id: 'asc' }],
    take: atOnce,
  })
  if (waiting.length === 0) return false
  const projects = new Map<number, Granted>()
  const mails: Awaited<ReturnType<typeof writeInvitation>>[] = []
  for (const { survey, ...invitation } of waiting) {
    if (!projects.has(survey.projectId))
      projects.set(survey.projectId, await grantOwnWork(services.sql, survey.projectId))
    mails.push(await writeInvitation(projects.get(survey.projectId)!, services, survey, invitation))
  }
  await database.$transaction(async (transaction) => {
    for (const { invitation, link, mail } of mails) {
      if (!(await takeUnmailed(transaction, invitation.id))) continue
      await link.keep(transaction)
      const queued = await outbox.queueMail(transaction, mail)
      if (queued !== 'queued')
        await transaction.invitation.update({ where: { id: invitation.id }, data: { status: queued } })
    }
  })
  void outbox.deliver()
  return waiting.length === atOnce
}

/** Takes the row of an invitation that has no mail yet; false where another process was faster. */
async function takeUnmailed(transaction: Transaction, id: string): Promise<boolean> {
  await transaction.invitation.updateMany({ where: { id }, data: { reminders: 0 } })
  return (await transaction.invitationLink.count({ where: { invitationId: id } })) === 0
}

async function writeInvitation(
  project: Granted,
  services: Pick<Services, 'origin' | 'tokens'>,
  survey: MailedSurvey,
  invitation: MailedInvitation,
) {
  const link = newPersonalLink(services, invitation.id, survey.closesAt)
  const view = invitationView(survey, project, invitation, link)
  const rendered = await renderMail('survey-invitation', view, voiceFor(invitation, project))
  const dedupeKey = `survey-invitation:${invitation.id}`
  return { invitation, link, mail: { ...rendered, ...surveyMail(survey, project, invitation, link), dedupeKey } }
}

/** Every mail that is left, one lot after the other. */
export async function mailAllInvitations(
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'outbox' | 'sql' | 'tokens'>,
  surveyId?: string,
): Promise<void> {
  while (await mailInvitations(services, surveyId));
}

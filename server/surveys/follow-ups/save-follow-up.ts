import { DaylightError } from '../../contract/errors.ts'
import type { FollowUpForm } from '../../contract/surveys/forms.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { relaySoon } from '../relay/relay-soon.ts'
import type { FoundSurvey } from '../survey/find-survey.ts'
import { renderMail } from '../../outbox/render-mail.tsx'
import { newPersonalLink, surveyMail, voiceFor } from '../sending/survey-mail.ts'
import { titleCodec } from '../survey/survey-codecs.ts'

/**
 * Opens a follow-up (without an id) or changes one; with an answer it waits for the sponsor, who in a named survey is
 * asked by mail whether it is settled. `not_found` for one that the survey does not have, `invalid` for a response that
 * it does not have, `conflict` for one that is closed: that word is the sponsor's.
 */
export async function saveFollowUp(
  project: Granted<'manageSurveys'>,
  services: Pick<
    Services,
    'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'readLarge' | 'sql' | 'tokens' | 'turns'
  >,
  survey: FoundSurvey,
  id: string | null,
  form: FollowUpForm,
): Promise<void> {
  const today = dayOf(services.clock(), project.timeZone)
  const { title, owner = null, dueOn = null, answer = null } = form
  const fields = { title, owner, dueOn, answer, status: answer === null ? 'open' : 'answered' }
  await services.database.$transaction(async (transaction) => {
    const before = id === null ? null : await findOpen(transaction, survey.id, id)
    if (before && JSON.stringify({ ...before, ...fields }) === JSON.stringify(before)) return
    const data = { ...fields, changedOn: today }
    const saved = before
      ? await transaction.followUp.update({
          where: { id: before.id },
          data: { ...data, revision: { increment: 1 } },
        })
      : await transaction.followUp.create({
          data: {
            ...data,
            id: services.tokens.next(),
            projectId: project.id,
            surveyId: survey.id,
            responseId: await responseOf(transaction, survey.id, form.response),
            createdOn: today,
          },
        })
    if (answer !== null && answer !== before?.answer)
      await askWhetherSettled(project, services, transaction, survey, saved)
  })
  void services.outbox.deliver()
  await relaySoon(services, survey.id)
}

async function findOpen(transaction: Transaction, surveyId: string, id: string) {
  const found = await transaction.followUp.findFirst({ where: { id, surveyId } })
  if (!found) throw new DaylightError('not_found', 'No such follow-up')
  if (found.status === 'closed') throw new DaylightError('conflict', 'The sponsor has closed this follow-up')
  return found
}

async function responseOf(transaction: Transaction, surveyId: string, response: string | undefined) {
  if (response === undefined) return null
  const found = await transaction.surveyResponse.findFirst({ where: { id: response, surveyId, submitted: true } })
  if (!found) throw new DaylightError('invalid', 'No such response', { path: 'response' })
  return found.id
}

interface Answered {
  id: string
  title: string
  owner: string | null
  answer: string | null
  responseId: string | null
  revision: number
}

/**
 * Queues the mail that tells the giver of an answer what was done about it. Nobody is known who could be written to in an
 * anonymous survey, or who came by the open link: they see it behind their own link.
 */
async function askWhetherSettled(
  project: Granted,
  services: Pick<Services, 'clock' | 'origin' | 'outbox' | 'tokens'>,
  transaction: Transaction,
  survey: FoundSurvey,
  { id, title, owner, answer, responseId, revision }: Answered,
): Promise<void> {
  const response = responseId ? await transaction.surveyResponse.findUnique({ where: { id: responseId } }) : null
  if (!response?.invitationId) return
  const invitation = await transaction.invitation.findUniqueOrThrow({ where: { id: response.invitationId } })
  // Long after the survey the first links may have expired: this one is good as long as theirs were.
  const until = new Date(Math.max(services.clock(), survey.closesAt.getTime()))
  const link = newPersonalLink(services, invitation.id, until)
  const view = {
    name: invitation.name || null,
    survey: titleCodec.decode(survey.title),
    title,
    answer: answer!,
    owner,
    link: link.link,
    unsubscribeUrl: link.unsubscribeUrl,
  }
  const rendered = await renderMail('follow-up-answered', view, voiceFor(invitation, project))
  await link.keep(transaction)
  const { notAfter: _, ...common } = surveyMail(survey, project, invitation, link)
  await services.outbox.queueMail(transaction, {
    ...rendered,
    ...common,
    dedupeKey: `follow-up-answered:${id}:${revision}`,
  })
}

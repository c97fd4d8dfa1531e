import { renderMail } from '../../outbox/render-mail.tsx'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { newPersonalLink, surveyMail, voiceFor } from '../sending/survey-mail.ts'
import type { FoundSurvey } from '../survey/find-survey.ts'
import { titleCodec } from '../survey/survey-codecs.ts'

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
export async function askWhetherSettled(
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

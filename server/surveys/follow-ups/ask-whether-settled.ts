import type { InBoth } from '../../contract/surveys/questions.ts'
import { renderMail } from '../../notify/render-mail.tsx'
import type { Transaction } from '../../platform/database.ts'
import type { SurveyProject } from '../find-project.ts'
import type { FoundSurvey } from '../results/find-survey.ts'
import { newPersonalLink, surveyMail, voiceFor } from '../sending/survey-mail.ts'
import type { SurveyTools } from '../survey-tools.ts'

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
  tools: SurveyTools,
  transaction: Transaction,
  project: SurveyProject,
  survey: FoundSurvey,
  { id, title, owner, answer, responseId, revision }: Answered,
): Promise<void> {
  const response = responseId ? await transaction.surveyResponse.findUnique({ where: { id: responseId } }) : null
  if (!response?.invitationId) return
  const invitation = await transaction.invitation.findUniqueOrThrow({ where: { id: response.invitationId } })
  // Long after the survey the first links may have expired: this one is good as long as theirs were.
  const until = new Date(Math.max(tools.clock(), survey.closesAt.getTime()))
  const link = newPersonalLink(tools, invitation.id, until)
  const view = {
    name: invitation.name || null,
    survey: JSON.parse(survey.title) as InBoth,
    title,
    answer: answer!,
    owner,
    link: link.link,
    unsubscribeUrl: link.unsubscribeUrl,
  }
  const rendered = await renderMail('follow-up-answered', view, voiceFor(invitation, project))
  await link.keep(transaction)
  const { notAfter: _, ...common } = surveyMail(survey, project, invitation, link)
  await tools.outbox.queueMail(transaction, {
    ...rendered,
    ...common,
    dedupeKey: `follow-up-answered:${id}:${revision}`,
  })
}

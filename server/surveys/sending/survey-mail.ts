import type { Language } from '../../contract/languages.ts'
import { questionsToAsk } from '../../contract/surveys/answers.ts'
import type { SurveyInvitationView } from '../../outbox/mails/mail-views.ts'
import type { OutgoingMail } from '../../outbox/message.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { linkExpiry } from '../survey/link-expiry.ts'
import { designCodec, titleCodec } from '../survey/survey-codecs.ts'
import { linkHash } from '../survey/tokens.ts'

/** What of a survey stands in its mails. */
export interface MailedSurvey {
  id: string
  title: string
  anonymous: boolean
  closesAt: Date
  version: { design: string }
}
export interface MailedInvitation {
  id: string
  email: string
  name: string
  language: string
}

/** Where the holder of a token answers, and where they say that they want no more surveys. */
export const personalLinks = (origin: string, token: string) => ({
  link: `${origin}/s/${token}`,
  unsubscribeUrl: `${origin}/unsubscribe/${token}`,
})

/** A link of its own for a mail: the token for the mail, and what is kept of it. */
export function newPersonalLink(
  { tokens, origin }: Pick<Services, 'origin' | 'tokens'>,
  invitationId: string,
  closesAt: Date,
) {
  const token = tokens.next()
  return {
    ...personalLinks(origin, token),
    keep: (transaction: Transaction) =>
      transaction.invitationLink.create({
        data: { tokenHash: linkHash(token), invitationId, expiresAt: linkExpiry(closesAt) },
      }),
  }
}

/** What an invitation says to one person. */
export function invitationView(
  survey: MailedSurvey,
  project: Granted,
  { name }: MailedInvitation,
  links: ReturnType<typeof personalLinks>,
): SurveyInvitationView {
  const design = designCodec.decode(survey.version.design)
  // Some more only an answer brings up.
  const asked = questionsToAsk(design, {})
  return {
    name: name || null,
    title: titleCodec.decode(survey.title),
    introduction: design.introduction ?? null,
    firstQuestion: asked[0]!,
    questionCount: asked.length,
    anonymous: survey.anonymous,
    closesOn: dayOf(survey.closesAt.getTime() - 1, project.timeZone),
    link: links.link,
    unsubscribeUrl: links.unsubscribeUrl,
  }
}

/** What every mail about a survey has in common. */
export function surveyMail(
  survey: MailedSurvey,
  project: Granted,
  { email, name }: MailedInvitation,
  { unsubscribeUrl }: { unsubscribeUrl: string },
): Pick<OutgoingMail, 'projectId' | 'to' | 'list' | 'notAfter'> {
  return {
    projectId: project.id,
    to: { address: email, name: name || null },
    list: { customer: project.customer.id, unsubscribeUrl },
    notAfter: survey.closesAt,
  }
}

/** In which language, and in whose brand, a person is written to. */
export const voiceFor = ({ language }: { language: string }, { name, customer }: Granted) => ({
  language: language as Language,
  brand: { customer: customer.name, project: name, brandColor: customer.brandColor },
})

import type { Language } from '../../contract/languages.ts'
import type { AnswerView } from '../../contract/surveys/views.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Services } from '../../services/services.ts'
import { followUpView } from '../survey/follow-up-view.ts'
import { isOpen } from '../survey/is-open.ts'
import { readAnswers } from '../survey/read-answers.ts'
import { titleCodec } from '../survey/survey-codecs.ts'
import type { Answering } from './find-answering.ts'
import { listOwnFollowUps } from './own-follow-ups.ts'

/**
 * What somebody with a link sees: the form, what they answered so far, and what came of it. In the language in which they
 * were written to; whoever came by the open link was not, and gets the given one.
 */
export async function answerView(
  services: Pick<Services, 'clock' | 'database'>,
  answering: Answering,
  language: Language,
): Promise<AnswerView> {
  const { survey, invitation, isNamed, response, project, design } = answering
  const followUps = await listOwnFollowUps(services, answering)
  const isElsewhere = survey.anonymous && invitation?.answered === true && !response
  return {
    customer: project.customer.name,
    project: project.name,
    brandColor: project.customer.brandColor,
    language: invitation ? (invitation.language as Language) : language,
    title: titleCodec.decode(survey.title),
    introduction: design.introduction ?? null,
    thanks: design.thanks ?? null,
    as: isNamed ? 'named' : survey.anonymous ? 'anonymous' : 'by-link',
    state: !isOpen(survey, services.clock()) ? 'closed' : isElsewhere ? 'answered-elsewhere' : 'open',
    // The last whole day on which answers are taken.
    closesOn: dayOf((survey.closedAt ?? survey.closesAt).getTime() - 1, project.timeZone),
    questions: design.questions,
    answers: readAnswers(response),
    submitted: response?.submitted ?? false,
    followUps: followUps.map(followUpView),
  }
}

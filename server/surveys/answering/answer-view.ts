import type { Language } from '../../contract/explain.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import type { AnswerView } from '../../contract/surveys/views.ts'
import { dayOf } from '../../platform/civil-day.ts'
import { followUpView } from '../follow-ups/follow-up-view.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { isOpen, type Answering } from './find-answering.ts'
import { listOwnFollowUps } from './own-follow-ups.ts'
import { readAnswers } from './read-answers.ts'

/**
 * What somebody with a link sees: the form, what they answered so far, and what came of it. In the language in which they
 * were written to; whoever came by the open link was not, and gets the given one.
 */
export async function answerView(tools: SurveyTools, answering: Answering, language: Language): Promise<AnswerView> {
  const { survey, invitation, isNamed, response, project, design } = answering
  const followUps = await listOwnFollowUps(tools, answering)
  const isElsewhere = survey.anonymous && invitation?.answered === true && !response
  return {
    customer: project.customer.name,
    project: project.name,
    brandColor: project.customer.brandColor,
    language: invitation ? (invitation.language as Language) : language,
    title: JSON.parse(survey.title) as InBoth,
    introduction: design.introduction ?? null,
    thanks: design.thanks ?? null,
    as: isNamed ? 'named' : survey.anonymous ? 'anonymous' : 'by-link',
    state: !isOpen(survey, tools.clock()) ? 'closed' : isElsewhere ? 'answered-elsewhere' : 'open',
    // The last whole day on which answers are taken.
    closesOn: dayOf((survey.closedAt ?? survey.closesAt).getTime() - 1, project.timeZone),
    questions: design.questions,
    answers: readAnswers(response),
    submitted: response?.submitted ?? false,
    followUps: followUps.map(followUpView),
  }
}

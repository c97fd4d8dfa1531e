import type { Answers } from '../../contract/surveys/answers.ts'
import { surveyDesignSchema } from '../../contract/surveys/questions.ts'
import { countedAnswers } from '../answering/read-answers.ts'
import { relaySoon } from '../relay/relay-soon.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { withdrawMails } from './withdraw-mails.ts'

/**
 * Closes a survey: no answer is taken any more, and what was begun and not submitted counts as it stands. A second time
 * it changes nothing.
 */
export async function closeSurvey(tools: SurveyTools, id: string): Promise<void> {
  const { database, clock } = tools
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
    const design = surveyDesignSchema.parse(JSON.parse(survey.version.design))
    const begun = await transaction.surveyResponse.findMany({ where: { surveyId: id, submitted: false } })
    const counting = begun.filter(
      ({ answers }) => Object.keys(countedAnswers(design, JSON.parse(answers) as Answers)).length > 0,
    )
    await transaction.surveyResponse.updateMany({
      where: { id: { in: counting.map((response) => response.id) } },
      data: { submitted: true, revision: { increment: 1 } },
    })
    const invitations = counting.flatMap(({ invitationId }) => invitationId ?? [])
    await transaction.invitation.updateMany({ where: { id: { in: invitations } }, data: { answered: true } })
  })
  await relaySoon(tools, id)
}

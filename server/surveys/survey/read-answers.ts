import type { Answers } from '../../contract/surveys/answers.ts'
import { questionsToAsk } from '../../contract/surveys/answers.ts'
import type { SurveyDesign } from '../../contract/surveys/questions.ts'
import { answersCodec } from './survey-codecs.ts'

/** The answers of a stored response, also those to questions that are not asked any more. */
export const readAnswers = (stored: { answers: string } | null): Answers =>
  stored ? answersCodec.decode(stored.answers) : {}

/** The answers that count: those to questions that are asked of somebody who answered so. */
export function countedAnswers(design: Pick<SurveyDesign, 'questions'>, answers: Answers): Answers {
  const counted: Answers = {}
  for (const { id } of questionsToAsk(design, answers)) {
    const answer = answers[id]
    if (answer !== undefined) counted[id] = answer
  }
  return counted
}

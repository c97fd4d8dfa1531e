import { DaylightError } from '../../contract/errors.ts'
import { errorMaps, explainIssue } from '../../contract/explain.ts'
import { answerSchema, type Answer, type Answers } from '../../contract/surveys/answers.ts'
import type { Services } from '../../services/services.ts'
import { changeResponse, type Answerer } from './change-response.ts'
import type { Answering } from './find-answering.ts'

/**
 * Keeps one answer, or takes it back with undefined; the last one to a question wins. After submitting it counts at
 * once: gives whether it does. Throws `invalid` with the question as path, `conflict` once the survey is closed or was answered by another link.
 */
export async function saveAnswer(
  services: Pick<Services, 'clock' | 'database' | 'limits'>,
  answering: Answering,
  questionId: string,
  answer: Answer | undefined,
  answerer: Answerer,
): Promise<boolean> {
  const question = answering.design.questions.find(({ id }) => id === questionId)
  if (!question) throw new DaylightError('invalid', 'No such question', { path: questionId })
  let judged: Answer | undefined
  if (answer !== undefined) {
    const parsed = answerSchema(question).safeParse(answer, errorMaps[answerer.language])
    if (!parsed.success) throw new DaylightError('invalid', explainIssue(parsed.error).message, { path: questionId })
    judged = parsed.data
  }
  return changeResponse(services, answering, answerer, ({ answers, submitted }) => ({
    answers: withAnswer(answers, questionId, judged),
    submitted,
  }))
}

function withAnswer(answers: Answers, question: string, answer: Answer | undefined): Answers {
  const others = Object.entries(answers).filter(([id]) => id !== question)
  // In the order of their ids: answering in another order gives the same response.
  const all = answer === undefined ? others : [...others, [question, answer] as const]
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

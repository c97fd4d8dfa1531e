import { answerSchema, type Answer } from '#contract/surveys/answers'
import { limits } from '#contract/limits'
import type { Question } from '#contract/surveys/questions'

/** What a form's fields say, before anybody judged it; undefined where nothing was chosen or written. */
function given(question: Question, form: FormData): unknown {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string' && value.trim() !== '')
  if (question.type === 'multiple') {
    const chosen = texts('answer')
    // In the order in which they are offered, so that the same choice is the same answer.
    return chosen.length > 0 ? question.options.map(({ id }) => id).filter((id) => chosen.includes(id)) : undefined
  }
  if (question.type !== 'matrix') return texts('answer')[0]
  const rows = question.rows.map(({ id }) => [id, texts(`answer-${id}`)[0]] as const).filter(([, score]) => score)
  return rows.length > 0 ? Object.fromEntries(rows) : undefined
}

export type AnswerProblem = 'missing' | 'too-long' | 'invalid'

/** The answer that a form gives, or what is wrong with it. */
export function readAnswer(question: Question, form: FormData): { answer?: Answer } | { problem: AnswerProblem } {
  const value = given(question, form)
  if (value === undefined) return question.required ? { problem: 'missing' } : {}
  const answer = answerSchema(question).safeParse(value)
  if (answer.success) return { answer: answer.data }
  const isLong = typeof value === 'string' && value.trim().length > limits.textLength
  return { problem: isLong ? 'too-long' : 'invalid' }
}

/** An answer that a link in a mail carries (`…?q=overall&a=4`): a score or one option, to be confirmed. */
export function answerOfLink(question: Question, value: string | null): Answer | undefined {
  if (value === null || ['multiple', 'matrix', 'text'].includes(question.type)) return undefined
  return answerSchema(question).safeParse(value).data
}

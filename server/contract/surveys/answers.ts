import { z } from 'zod'
import { isStorable } from '../civil.ts'
import { limits } from '../limits.ts'
import { isScored, scoreScales, type Condition, type Question, type SurveyDesign } from './questions.ts'

/** A score, an option, options, a score per row, or a text. */
export type Answer = number | string | string[] | Record<string, number>
export type Answers = Record<string, Answer>

/** From JSON a number, from a form its digits; nothing chosen (null, '') is no score, not a zero. */
const score = (from: number, to: number) =>
  z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\d{1,2}$/)
        .transform(Number),
    ])
    .pipe(z.int().min(from).max(to))

/** What may be answered to one question, from JSON or from a form (where numbers come as text). */
export function answerSchema(question: Question): z.ZodType<Answer> {
  const { type } = question
  if (isScored(type)) return score(scoreScales[type].from, scoreScales[type].to)
  switch (question.type) {
    case 'single':
      return z.enum(question.options.map((option) => option.id))
    case 'multiple':
      return z.array(z.enum(question.options.map((option) => option.id))).min(1)
    case 'matrix':
      return z
        .partialRecord(z.enum(question.rows.map((row) => row.id)), score(scoreScales.csat.from, scoreScales.csat.to))
        .refine((rows) => Object.keys(rows).length > 0) as z.ZodType<Answer>
    default:
      return z
        .string()
        .trim()
        .min(1)
        .max(limits.textLength)
        .refine(isStorable, { params: { code: 'not_storable' } })
  }
}

function holds({ question, atLeast = -Infinity, atMost = Infinity, anyOf }: Condition, answers: Answers): boolean {
  const answer = answers[question]
  if (answer === undefined) return false
  if (anyOf) return [answer].flat().some((one) => typeof one === 'string' && anyOf.includes(one))
  return typeof answer === 'number' && answer >= atLeast && answer <= atMost
}

/** The questions that somebody who answered so far is asked, in order. */
export function questionsToAsk({ questions }: Pick<SurveyDesign, 'questions'>, answers: Answers): Question[] {
  const asked: Question[] = []
  const shown: Answers = {}
  for (const question of questions) {
    if (question.when && !holds(question.when, shown)) continue
    asked.push(question)
    // An answer to a question that is no longer asked decides nothing.
    const answer = answers[question.id]
    if (answer !== undefined) shown[question.id] = answer
  }
  return asked
}

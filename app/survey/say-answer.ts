import type { Answer } from '#contract/surveys/answers'
import type { Question } from '#contract/surveys/questions'
import { isScored, scoreScales } from '#contract/surveys/scales'
import { inLanguage } from '~/words/in-both'
import type { Speaker } from '~/words/language'

/** An answer in words, a line for each part of it. */
export function sayAnswer(
  { t, language }: Pick<Speaker, 't' | 'language'>,
  question: Question,
  answer: Answer,
): string[] {
  const score = (given: number, to: number) => t('survey.scale.given', { score: given, to })
  if (typeof answer === 'number') return isScored(question.type) ? [score(answer, scoreScales[question.type].to)] : []
  if (question.type === 'matrix') {
    const given = Object.entries(answer)
    return question.rows.flatMap(({ id, text }) =>
      given
        .filter(([row]) => row === id)
        .map(([, value]) =>
          t('survey.given.row', { row: inLanguage(text, language), given: score(Number(value), scoreScales.csat.to) }),
        ),
    )
  }
  const parts = [answer].flat().map(String)
  if (question.type !== 'single' && question.type !== 'multiple') return parts
  return question.options.filter(({ id }) => parts.includes(id)).map(({ text }) => inLanguage(text, language))
}

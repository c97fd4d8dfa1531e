import type { Answer } from '#contract/surveys/answers'
import type { Question } from '#contract/surveys/questions'
import { isScored, scoreScales } from '#contract/surveys/scales'
import { useInBoth } from '~/lib/in-both'
import { useTranslation } from '~/lib/use-translation'

/** An answer in words, a line for each part of it. */
export function useAnswerWords() {
  const { t } = useTranslation()
  const inBoth = useInBoth()
  const score = (given: number, to: number) => t('survey.scale.given', { score: given, to })
  return (question: Question, answer: Answer): string[] => {
    if (typeof answer === 'number') return isScored(question.type) ? [score(answer, scoreScales[question.type].to)] : []
    if (question.type === 'matrix') {
      const given = Object.entries(answer)
      return question.rows.flatMap(({ id, text }) =>
        given
          .filter(([row]) => row === id)
          .map(([, value]) =>
            t('survey.given.row', { row: inBoth(text), given: score(Number(value), scoreScales.csat.to) }),
          ),
      )
    }
    const parts = [answer].flat().map(String)
    if (question.type !== 'single' && question.type !== 'multiple') return parts
    return question.options.filter(({ id }) => parts.includes(id)).map(({ text }) => inBoth(text))
  }
}

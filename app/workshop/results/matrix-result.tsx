import { scoreScales, type Question } from '#contract/surveys/questions'
import type { QuestionResult } from '#contract/surveys/views'
import { sayScoreWithInterval } from '~/facts/response/say-score'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { ScoreColumns } from './score-columns'

interface MatrixResultProps extends Pick<QuestionResult, 'counts' | 'rows'> {
  question: Extract<Question, { type: 'matrix' }>
}

/** Each row of a matrix with its own score and how it came about. */
export function MatrixResult({ question, counts, rows = {} }: MatrixResultProps) {
  const words = useWords()
  const { t } = words
  const inBoth = useInBoth()
  return (
    <ul className="grid gap-4">
      {question.rows.map(({ id, text }) => {
        const score = rows[id]
        const facts = score
          ? [sayScoreWithInterval(words, 'csat', score), t('figures.answers', { count: score.n })]
          : []
        return (
          <li key={id} className="grid items-end gap-x-6 gap-y-2 sm:grid-cols-[1fr_11rem]">
            <div className="min-w-0">
              <p className="text-[14px]/5">{inBoth(text)}</p>
              <p className="text-[13px]/5 text-ink-soft">
                <Facts of={facts} />
              </p>
            </div>
            <ScoreColumns {...scoreScales.csat} count={(one) => counts[`${id}/${one}`] ?? 0} height={32} />
          </li>
        )
      })}
    </ul>
  )
}

import { isScored, scoreScales } from '#contract/surveys/questions'
import type { QuestionResult } from '#contract/surveys/views'
import { sayScoreWithInterval } from '~/facts/response/say-score'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { MatrixResult } from './matrix-result'
import { OptionBars } from './option-bars'
import { ScoreColumns } from './score-columns'

interface QuestionResultProps {
  result: QuestionResult
  number: number
  /** That it was asked may be known, and nothing else. */
  isHidden: boolean
}

/** One question: what was answered, how often. */
export function QuestionResultView({ result, number, isHidden }: QuestionResultProps) {
  const words = useWords()
  const { t, format } = words
  const inBoth = useInBoth()
  const { question, answered, score } = result
  const measure = isScored(question.type) ? question.type : 'csat'
  const facts = [
    score ? `${t(`surveys.measures.${measure}`)} ${sayScoreWithInterval(words, measure, score)}` : null,
    question.type === 'text'
      ? t('surveys.results.wroteSomething', { count: answered, number: format.number(answered) })
      : t('figures.answers', { count: answered }),
    question.when ? t('surveys.results.notAskedOfAll') : null,
  ]
  return (
    <li className="min-w-0 border-t border-line pt-4">
      <h3 className="font-medium text-pretty">
        {number}. {inBoth(question.text)}
      </h3>
      <p className="mb-3 text-[13px]/5 text-ink-soft">
        <Facts of={isHidden ? [] : facts} />
      </p>
      {answered > 0 ? <Distribution result={result} /> : null}
    </li>
  )
}

function Distribution({ result: { question, counts, answered, rows } }: { result: QuestionResult }) {
  const { t } = useWords()
  const inBoth = useInBoth()
  switch (question.type) {
    case 'matrix':
      return <MatrixResult question={question} counts={counts} rows={rows} />
    case 'text':
      return null
    case 'single':
    case 'multiple': {
      const options = question.options.map(({ id, text }) => ({ id, text: inBoth(text), count: counts[id] ?? 0 }))
      return <OptionBars options={options} answered={answered} />
    }
    default: {
      const { type } = question
      const ends = [t(`survey.scale.${type}Low`), t(`survey.scale.${type}High`)] as const
      return <ScoreColumns {...scoreScales[type]} count={(score) => counts[score] ?? 0} ends={ends} />
    }
  }
}

import { isScored, scoreScales, type Question } from '#contract/surveys/questions'
import type { QuestionResult } from '#contract/surveys/views'
import { sayScoreWithInterval } from '~/facts/response/say-score'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
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

interface OptionBarsProps {
  options: { id: string; text: string; count: number }[]
  /** How many answered the question: what the shares are of. */
  answered: number
}

/** How often each option was chosen, and by what share of those who answered. */
function OptionBars({ options, answered }: OptionBarsProps) {
  const { format } = useWords()
  const share = (count: number) => (answered ? count / answered : 0)
  return (
    <ul className="grid gap-2">
      {options.map(({ id, text, count }) => (
        <li key={id}>
          <p className="flex items-baseline justify-between gap-4 text-[14px]/5">
            <span className="min-w-0">{text}</span>
            <span className="shrink-0 tabular-nums">
              {format.number(count)} <span className="text-ink-soft">· {format.percent(share(count))}</span>
            </span>
          </p>
          <div aria-hidden="true" className="mt-1 h-2 rounded-[3px] bg-mist">
            <div className="h-2 rounded-[3px] bg-chart" style={{ width: `${share(count) * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  )
}

interface MatrixResultProps extends Pick<QuestionResult, 'counts' | 'rows'> {
  question: Extract<Question, { type: 'matrix' }>
}

/** Each row of a matrix with its own score and how it came about. */
function MatrixResult({ question, counts, rows = {} }: MatrixResultProps) {
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

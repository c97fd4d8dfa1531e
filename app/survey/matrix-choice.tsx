import type { Question } from '#contract/surveys/questions'
import { InReadersWords } from './in-readers-words'
import { ScoreChoice } from './score-choice'

interface MatrixChoiceProps {
  question: Extract<Question, { type: 'matrix' }>
  chosen: Record<string, number> | null
  describedBy?: string
  invalid?: boolean
}

/** Several things, each with a scale of its own: one below the other on a phone, a table's look where there is room. */
export function MatrixChoice({ question, chosen, describedBy, invalid }: MatrixChoiceProps) {
  return (
    <ul>
      {question.rows.map(({ id, text }, index) => (
        <li key={id} className="matrix-row">
          <p id={`row-${id}`} className="font-medium text-pretty">
            <InReadersWords text={text} />
          </p>
          <ScoreChoice
            type="csat"
            name={`answer-${id}`}
            chosen={chosen?.[id] ?? null}
            labelledBy={`row-${id}`}
            describedBy={describedBy}
            invalid={invalid && index === 0}
          />
        </li>
      ))}
    </ul>
  )
}

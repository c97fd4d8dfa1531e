import type { Answer } from '#contract/surveys/answers'
import type { Question } from '#contract/surveys/questions'
import { ScoreChoice } from './score-choice'
import { InReadersWords } from './in-readers-words'
import { useState } from 'react'
import { limits } from '#contract/limits'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'

interface AnswerFieldProps {
  question: Question
  chosen: Answer | null
  describedBy?: string
  invalid?: boolean
}

/** What a question of each type is answered with; named by the element `question`. */
export function AnswerField({ question, chosen, ...said }: AnswerFieldProps) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <OptionChoice {...said} question={question} chosen={[chosen].flat().map(String)} />
    case 'matrix':
      return <MatrixChoice {...said} question={question} chosen={chosen as Record<string, number> | null} />
    case 'text':
      return <TextAnswer {...said} required={question.required} written={typeof chosen === 'string' ? chosen : ''} />
    default:
      return (
        <ScoreChoice
          {...said}
          type={question.type}
          name="answer"
          chosen={typeof chosen === 'number' ? chosen : null}
          labelledBy="question"
          required={question.required}
        />
      )
  }
}

interface MatrixChoiceProps {
  question: Extract<Question, { type: 'matrix' }>
  chosen: Record<string, number> | null
  describedBy?: string
  invalid?: boolean
}

/** Several things, each with a scale of its own: one below the other on a phone, a table's look where there is room. */
function MatrixChoice({ question, chosen, describedBy, invalid }: MatrixChoiceProps) {
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

interface OptionChoiceProps {
  question: Extract<Question, { type: 'single' | 'multiple' }>
  chosen: string[]
  describedBy?: string
  invalid?: boolean
}

/** One or several of a few; each line is a target as a whole. */
function OptionChoice({ question, chosen, describedBy, invalid }: OptionChoiceProps) {
  const { type, options, required } = question
  const isSingle = type === 'single'
  const group = isSingle
    ? { role: 'radiogroup', 'aria-required': required, 'aria-invalid': invalid }
    : { role: 'group' }
  return (
    <div {...group} aria-labelledby="question" aria-describedby={describedBy} className="grid gap-2">
      {options.map(({ id, text }, index) => (
        <label key={id} className="option">
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name="answer"
            value={id}
            defaultChecked={chosen.includes(id)}
            aria-invalid={isSingle ? undefined : invalid}
            autoFocus={invalid && index === 0}
          />
          <span>
            <InReadersWords text={text} />
          </span>
        </label>
      ))}
    </div>
  )
}

interface TextAnswerProps {
  written: string
  required: boolean
  describedBy?: string
  invalid?: boolean
}

/** From here on it is worth knowing how much room is left. */
const near = limits.textLength * 0.9

/** A few words or many: it grows with them. */
function TextAnswer({ written, required, describedBy, invalid }: TextAnswerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [length, setLength] = useState(written.trim().length)
  const left = limits.textLength - length
  const follow = ({ currentTarget }: React.SyntheticEvent<HTMLTextAreaElement>) => {
    setLength(currentTarget.value.trim().length)
    if (CSS.supports('field-sizing', 'content')) return
    currentTarget.style.height = 'auto'
    currentTarget.style.height = `${currentTarget.scrollHeight + 2}px`
  }
  const count = Math.abs(left)
  return (
    <>
      <textarea
        name="answer"
        rows={4}
        className="field text-answer"
        defaultValue={written}
        onInput={follow}
        aria-labelledby="question"
        aria-describedby={[describedBy, 'room'].filter(Boolean).join(' ')}
        aria-required={required}
        aria-invalid={invalid || left < 0 || undefined}
        autoFocus={invalid}
      />
      <p id="room" className="text-end text-[13px]/5 text-ink-soft tabular-nums" role="status">
        {length >= near ? t(left < 0 ? 'survey.over' : 'survey.left', { count, number: format.number(count) }) : null}
      </p>
    </>
  )
}

import type { Question } from '#contract/surveys/questions'
import { InReadersWords } from './in-readers-words'

interface OptionChoiceProps {
  question: Extract<Question, { type: 'single' | 'multiple' }>
  chosen: string[]
  describedBy?: string
  invalid?: boolean
}

/** One or several of a few; each line is a target as a whole. */
export function OptionChoice({ question, chosen, describedBy, invalid }: OptionChoiceProps) {
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

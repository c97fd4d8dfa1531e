import { useState } from 'react'
import { limits } from '#contract/limits'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'

interface TextAnswerProps {
  written: string
  required: boolean
  describedBy?: string
  invalid?: boolean
}

/** From here on it is worth knowing how much room is left. */
const near = limits.textLength * 0.9

/** A few words or many: it grows with them. */
export function TextAnswer({ written, required, describedBy, invalid }: TextAnswerProps) {
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

import type { ScoredType } from '#contract/surveys/scales'
import { useTranslation } from '~/words/use-translation'
import { scaleInWords } from './scale-in-words'

interface ScoreChoiceProps {
  type: ScoredType
  name: string
  chosen: number | null
  /** Ids of what names and what describes it. */
  labelledBy: string
  describedBy?: string
  required?: boolean
  invalid?: boolean
}

/** A scale as one row of targets (eleven take two on a phone), with words at both ends. */
export function ScoreChoice(props: ScoreChoiceProps) {
  const { type, name, chosen, labelledBy, describedBy, required, invalid } = props
  const { scores, low, high, say, from, to } = scaleInWords(useTranslation(), type)
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-required={required}
      aria-invalid={invalid}
    >
      <div className="scores" data-scale={type}>
        {scores.map((score, index) => (
          <label key={score} className="choice">
            <input
              type="radio"
              name={name}
              value={score}
              defaultChecked={score === chosen}
              aria-label={say(score)}
              autoFocus={invalid && index === 0}
            />
            <span className="score">{score}</span>
          </label>
        ))}
      </div>
      <div className="mt-2 flex justify-between gap-6 text-[13px]/5 text-ink-soft" aria-hidden="true">
        <span>{type === 'nps' ? `${from} ${low}` : low}</span>
        <span className="text-end">{type === 'nps' ? `${to} ${high}` : high}</span>
      </div>
    </div>
  )
}

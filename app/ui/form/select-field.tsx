import type { SelectHTMLAttributes } from 'react'
import { FieldFrame, type FieldFrameProps } from './field-frame'

type SelectFieldProps = FieldFrameProps &
  SelectHTMLAttributes<HTMLSelectElement> & {
    choices: readonly { value: string; text: string }[]
  }

/** One of some. */
export function SelectField({ label, hint, problem, optional, choices, className = '', ...select }: SelectFieldProps) {
  return (
    <FieldFrame {...{ label, hint, problem, optional }}>
      {(ties) => (
        <select {...select} {...ties} className={`field truncate ${className}`}>
          {choices.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

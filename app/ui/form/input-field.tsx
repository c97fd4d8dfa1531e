import type { InputHTMLAttributes } from 'react'
import { FieldFrame, type FieldFrameProps } from './field-frame'

type InputFieldProps = FieldFrameProps & InputHTMLAttributes<HTMLInputElement>

/** One line: a text, a number, a day, an address. */
export function InputField({ label, hint, problem, optional, className = '', ...input }: InputFieldProps) {
  return (
    <FieldFrame {...{ label, hint, problem, optional }}>
      {(ties) => <input {...input} {...ties} className={`field ${className}`} />}
    </FieldFrame>
  )
}

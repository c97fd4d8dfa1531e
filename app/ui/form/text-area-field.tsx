import type { TextareaHTMLAttributes } from 'react'
import { FieldFrame, type FieldFrameProps } from './field-frame'

type TextAreaFieldProps = FieldFrameProps & TextareaHTMLAttributes<HTMLTextAreaElement>

/** Several lines; as high as what is written where the browser can do that. */
export function TextAreaField({ label, hint, problem, optional, className = '', ...area }: TextAreaFieldProps) {
  return (
    <FieldFrame {...{ label, hint, problem, optional }}>
      {(ties) => (
        <textarea {...area} {...ties} className={`field block field-sizing-content py-2.5 leading-6 ${className}`} />
      )}
    </FieldFrame>
  )
}

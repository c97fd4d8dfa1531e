import type { TextareaHTMLAttributes } from 'react'
import { FieldFrame, type FieldFrameProps } from './field-frame'

type TextAreaFieldProps = FieldFrameProps & TextareaHTMLAttributes<HTMLTextAreaElement>

/** Several lines, `rows` at least; as high as what is written where the browser can do that. */
export function TextAreaField({
  label,
  hint,
  problem,
  optional,
  className = '',
  rows = 2,
  ...area
}: TextAreaFieldProps) {
  return (
    <FieldFrame {...{ label, hint, problem, optional }}>
      {(ties) => (
        <textarea
          {...area}
          {...ties}
          rows={rows}
          className={`field block field-sizing-content py-2.5 leading-6 ${className}`}
          // A field that fits what is written takes no heed of its rows.
          style={{ minHeight: `calc(${rows} * 24px + 22px)` }}
        />
      )}
    </FieldFrame>
  )
}

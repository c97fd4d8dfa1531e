import { useId, type InputHTMLAttributes } from 'react'

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  /** The id of the text that says what is wrong with it. */
  problem?: string
}

export function TextField({ label, problem, ...input }: TextFieldProps) {
  const id = useId()
  return (
    <div className="mb-5">
      <label htmlFor={id} className="mb-1.5 block text-[13px]/5 font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        required
        className="field"
        autoFocus={Boolean(problem)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem}
      />
    </div>
  )
}

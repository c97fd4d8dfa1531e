import { useId, type InputHTMLAttributes, type ReactNode } from 'react'

interface ChoiceProps extends InputHTMLAttributes<HTMLInputElement> {
  type: 'radio' | 'checkbox'
  label: ReactNode
  /** What choosing it means, in a sentence. */
  hint?: ReactNode
}

/** A radio or a checkbox; the whole line is the target. */
export function Choice({ label, hint, ...input }: ChoiceProps) {
  const id = useId()
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2.5">
      <input
        {...input}
        className="mt-[3px] size-4.5 shrink-0 accent-brand"
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-labelledby={`${id}-label`}
      />
      <span className="min-w-0">
        <span id={`${id}-label`}>{label}</span>
        {hint ? (
          <span id={`${id}-hint`} className="block text-[13px]/5 text-pretty text-ink-soft">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}

import { useId, type ReactNode } from 'react'
import { useTranslation } from '~/words/use-translation'
import { StatusMark } from '../status-mark'

export interface FieldFrameProps {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with it, in the reader's language. */
  problem?: string
  optional?: boolean
}

/** What ties a control to its label, its hint and its problem. */
export interface FieldTies {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, a control, what helps to fill it in and what is wrong with it. */
export function FieldFrame({
  label,
  hint,
  problem,
  optional,
  children,
}: FieldFrameProps & { children: (ties: FieldTies) => ReactNode }) {
  const { t } = useTranslation()
  const id = useId()
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block text-[13px]/5 font-medium">
        {label}
        {optional ? <span className="font-normal text-ink-soft"> · {t('form.optional')}</span> : null}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined })}
      {problem ? <FieldProblemText id={`${id}-problem`}>{problem}</FieldProblemText> : null}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1.5 text-[13px]/5 text-pretty text-ink-soft">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

export function FieldProblemText({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 text-[13px]/5 text-pretty text-critical">
      <StatusMark health="critical" label="" /> {children}
    </p>
  )
}

import { useId, type ReactNode } from 'react'
import { FieldProblemText } from './field-frame'

interface ChoiceGroupProps {
  label: ReactNode
  problem?: string
  children: ReactNode
}

/** Choices that belong together, under one question. */
export function ChoiceGroup({ label, problem, children }: ChoiceGroupProps) {
  const id = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={problem ? id : undefined}>
      <legend className="mb-0.5 text-[13px]/5 font-medium">{label}</legend>
      {children}
      {problem ? <FieldProblemText id={id}>{problem}</FieldProblemText> : null}
    </fieldset>
  )
}

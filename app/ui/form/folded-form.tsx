import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { FormRefusal } from '~/ui/form/form-answer'
import { RefusalNote } from './refusal'

interface FoldedFormProps {
  /** What unfolds it. */
  trigger: ReactNode
  children: (form: { refusal?: FormRefusal; busy: boolean }) => ReactNode
}

/** A form that is folded away until it is wanted, and again once it was taken. What was refused stays as it was typed. */
export function FoldedForm({ trigger, children }: FoldedFormProps) {
  const { Form, data, state } = useFetcher<{ refusal?: FormRefusal }>()
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (!data || data.refusal || !box.current) return
    box.current.querySelector('form')?.reset()
    box.current.open = false
  }, [data])
  return (
    <details ref={box}>
      <summary className="link flex min-h-11 w-fit items-center">{trigger}</summary>
      <Form method="post" noValidate autoComplete="off" className="grid gap-4 pt-1 pb-3">
        <RefusalNote refusal={data?.refusal} />
        {children({ refusal: data?.refusal, busy: state !== 'idle' })}
      </Form>
    </details>
  )
}

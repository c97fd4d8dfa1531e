import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Popover } from '../popover'

interface ConfirmProps {
  trigger: ReactNode
  /** The question, and what follows from saying yes. */
  title: string
  children: ReactNode
  yes: string
  /** What is posted. */
  fields: Record<string, string>
}

/** Something that cannot be taken back, asked about once, beside where it was pressed. */
export function Confirm({ trigger, title, children, yes, fields }: ConfirmProps) {
  const close = (event: React.FormEvent) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover?.()
  return (
    <Popover trigger={trigger} title={title}>
      <p className="mt-1 text-pretty">{children}</p>
      <Form method="post" preventScrollReset onSubmit={close} className="mt-3">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className="button">{yes}</button>
      </Form>
    </Popover>
  )
}

import type { ReactNode } from 'react'

/** The heading of a page and the sentence that sums it up. */
export function PageHeading({ title, lead }: { title: string; lead?: ReactNode }) {
  return (
    <div className="mb-5 wide:mb-7">
      <h1 className="headline">{title}</h1>
      {lead ? <p className="mt-1.5 max-w-180 text-pretty text-ink-soft">{lead}</p> : null}
    </div>
  )
}

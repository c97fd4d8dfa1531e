import { thingAddress } from '#contract/thing-address'
import type { ReactNode } from 'react'
import { ProjectLink } from './project-link'

interface ThingLinkProps {
  /** The address of the pages of its kind. */
  pages: string
  thing: { key: string; title: string | null; internal: boolean }
  className?: string
  children: ReactNode
}

/** What leads to the page of a thing; only the words where it is internal and not for this reader. */
export function ThingLink({ pages, thing, className = 'thing-link', children }: ThingLinkProps) {
  if (thing.internal && thing.title === null) return children
  return (
    <ProjectLink to={thingAddress(pages, thing.key)} className={className} isOneOfMany>
      {children}
    </ProjectLink>
  )
}

import { thingAddress } from '#contract/thing-address'
import { createContext, createElement, useContext, type ComponentType, type ReactNode } from 'react'

interface PageLinkProps {
  to: string
  className?: string
  isOneOfMany?: true
  children?: ReactNode
}

/**
 * What leads to a page of the project that is shown; null outside of one: who reads a recap by a link, or the offline copy of one,
 * has no page to go on to. The copy brings the code of whatever it shows, and no router.
 */
export const PageLinkContext = createContext<ComponentType<PageLinkProps> | null>(null)

interface ThingLinkProps {
  /** The address of the pages of its kind. */
  pages: string
  thing: { key: string; title: string | null; internal: boolean }
  className?: string
  children: ReactNode
}

/** What leads to the page of a thing; only the words outside of its project, and where it is internal and not for this reader. */
export function ThingLink({ pages, thing, className = 'thing-link', children }: ThingLinkProps) {
  const pageLink = useContext(PageLinkContext)
  if (!pageLink || (thing.internal && thing.title === null)) return children
  return createElement(pageLink, { to: thingAddress(pages, thing.key), className, isOneOfMany: true }, children)
}

import { Link, useOutletContext, useParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { withAsOf, type ProjectContext } from '~/reader/project-context'

interface ProjectLinkProps {
  to: string
  className?: string
  /** Its page is told of only once it is pressed: of many links on a page the browser need not ask where each leads. */
  isOneOfMany?: true
  /** What is read out, where the words alone do not say what they lead to. */
  label?: string
  children?: ReactNode
}

/** A link to a page of this project that keeps the day looked back to. */
export function ProjectLink({ to, className, isOneOfMany, label, children }: ProjectLinkProps) {
  const { project = '' } = useParams()
  const asOf = useOutletContext<ProjectContext | undefined>()?.asOf ?? null
  const path = `/projects/${encodeURIComponent(project)}/${to}`
  return (
    <Link
      to={withAsOf(path, asOf)}
      className={className}
      aria-label={label}
      discover={isOneOfMany ? 'none' : undefined}
    >
      {children}
    </Link>
  )
}

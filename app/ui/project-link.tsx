import { Link, useOutletContext, useParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { withAsOf, type ProjectContext } from '~/reader/project-context'

interface ProjectLinkProps {
  to: string
  className?: string
  /** What is read out, where the words alone do not say what they lead to. */
  label?: string
  children: ReactNode
}

/** A link to a page of this project that keeps the day looked back to. */
export function ProjectLink({ to, className, label, children }: ProjectLinkProps) {
  const { project = '' } = useParams()
  const asOf = useOutletContext<ProjectContext | undefined>()?.asOf ?? null
  const path = `/projects/${encodeURIComponent(project)}/${to}`
  return (
    <Link to={withAsOf(path, asOf)} className={className} aria-label={label}>
      {children}
    </Link>
  )
}

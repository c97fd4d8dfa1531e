import { Link, useOutletContext, useParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { withAsOf, type ProjectContext } from '~/lib/project-context'

/** A link to a page of this project that keeps the day looked back to. */
export function ProjectLink({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const { project = '' } = useParams()
  const asOf = useOutletContext<ProjectContext | undefined>()?.asOf ?? null
  const path = `/projects/${encodeURIComponent(project)}/${to}`
  return (
    <Link to={withAsOf(path, asOf)} prefetch="intent" className={className}>
      {children}
    </Link>
  )
}

import type { ReactNode } from 'react'
import { ProjectLink } from './project-link'

/** The way back to where a page belongs. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p className="no-print -mt-2 mb-1 text-[14px]/[22px] text-ink-soft">
      <ProjectLink to={to} className="inline-flex min-h-11 items-center hover:text-ink">
        <span aria-hidden="true">←{'\u00a0'}</span>
        {children}
      </ProjectLink>
    </p>
  )
}

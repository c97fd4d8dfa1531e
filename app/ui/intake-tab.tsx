import { Link, useLocation } from '@remix-run/react'
import type { Day } from '#contract/board'
import { withAsOf } from '~/reader/project-context'
import { useTranslation } from '~/words/use-translation'
import { WaitingCount } from './waiting-count'

interface IntakeTabProps {
  project: string
  asOf: Day | null
  className: string
}

/** The tab of the pages about what tools send, which stand at several addresses. */
export default function IntakeTab({ project, asOf, className }: IntakeTabProps) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const isCurrent = /^\/projects\/[^/]+\/(sources|connections|quarantine)(\/|$)/.test(pathname)
  return (
    <Link
      to={withAsOf(`/projects/${encodeURIComponent(project)}/sources`, asOf)}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {t('nav.sources')}
      <WaitingCount />
    </Link>
  )
}

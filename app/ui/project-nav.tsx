import { NavLink } from '@remix-run/react'
import { useTranslation } from '~/lib/use-translation'
import type { Day } from '#contract/board'
import type { Can } from '#contract/people'
import { withAsOf } from '~/lib/project-context'

const pages = [
  ['overview', ''],
  ['plan', '/plan'],
  ['uat', '/uat'],
  ['issues', '/issues'],
  ['satisfaction', '/satisfaction'],
  ['changes', '/changes'],
  ['actions', '/actions'],
  ['openDays', '/open-days'],
] as const
/** Of the delivery team's workshop. */
const workshop = [
  ['surveys', '/surveys'],
  ['outbox', '/outbox'],
] as const
/** Those with pages of their own below. */
const parents: readonly string[] = ['surveys', 'outbox', 'openDays']

interface ProjectNavProps {
  project: string
  can: Can
  asOf: Day | null
  stacked?: boolean
}

/** The pages of a project, in a row or (in the menu of a phone) one below the other. */
export function ProjectNav({ project, can, asOf, stacked }: ProjectNavProps) {
  const { t } = useTranslation()
  const base = `/projects/${encodeURIComponent(project)}`
  return (
    <nav aria-label={t('shell.pages')}>
      <ul className={stacked ? 'text-[16px]' : 'flex gap-3.5 min-[90rem]:gap-5.5'}>
        {[...pages, ...(can.manageSurveys ? workshop : [])].map(([page, path]) => (
          <li key={page} className={stacked ? 'border-b border-line' : undefined}>
            <NavLink
              to={withAsOf(base + path, asOf)}
              end={!parents.includes(page)}
              className={stacked ? 'row-tab' : 'tab'}
            >
              {t(`nav.${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

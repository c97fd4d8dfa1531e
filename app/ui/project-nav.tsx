import { NavLink } from '@remix-run/react'
import { useTranslation } from '~/words/use-translation'
import type { Day } from '#contract/board'
import type { Can } from '#contract/people'
import { withAsOf } from '~/reader/project-context'
import type { MessageKey } from '~/words/translate'
import { later } from './later'

/** A page of a project: its address below it and its name. */
export interface NavPage {
  address: string
  name: MessageKey
}
const overview: NavPage = { address: '', name: 'nav.overview' }
const openDays: NavPage = { address: 'open-days', name: 'nav.openDays' }
/** Of the delivery team's workshop. */
const workshop: NavPage[] = [
  { address: 'surveys', name: 'nav.surveys' },
  { address: 'outbox', name: 'nav.outbox' },
]

/** What tools send, for the delivery team: a tab that brings itself. */
const intake = null
const IntakeTab = later(() => import('./intake-tab'))

interface ProjectNavProps {
  /** Those of one kind of fact each. */
  pages: readonly NavPage[]
  project: string
  can: Can
  asOf: Day | null
  stacked?: boolean
}

/** The pages of a project, in a row or (in the menu of a phone) one below the other. */
export function ProjectNav({ pages, project, can, asOf, stacked }: ProjectNavProps) {
  const { t } = useTranslation()
  const tab = stacked ? 'row-tab' : 'tab'
  const base = `/projects/${encodeURIComponent(project)}`
  const ofTeam = [...(can.manageSurveys ? workshop : []), ...(can.manageConnections ? [intake] : [])]
  return (
    <nav aria-label={t('shell.pages')}>
      <ul className={stacked ? 'text-[16px]' : 'flex gap-3.5 min-[90rem]:gap-5.5'}>
        {[overview, ...pages, openDays, ...ofTeam].map((page) => (
          <li key={page ? page.address : 'intake'} className={stacked ? 'border-b border-line' : undefined}>
            {page ? (
              <NavLink
                to={withAsOf(page.address ? `${base}/${page.address}` : base, asOf)}
                end={page === overview}
                className={tab}
              >
                {t(page.name)}
              </NavLink>
            ) : (
              <IntakeTab className={tab} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

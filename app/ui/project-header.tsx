import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '~/words/use-translation'
import type { Day, ProjectView } from '#contract/board'
import type { Can, Viewer } from '#contract/people'
import { withAsOf } from '~/reader/project-context'
import type { Connection } from '~/live/use-connection'
import { Account } from './account'
import { LanguageSwitch } from './language-switch'
import { LiveIndicator } from './live-indicator'
import { Menu } from './menu'
import { OfflineNotice } from './offline-notice'
import { ProjectNav, type NavPage } from './project-nav'

interface ProjectHeaderProps {
  /** Those of one kind of fact each. */
  pages: readonly NavPage[]
  project: ProjectView
  viewer: Viewer | null
  can: Can
  asOf: Day | null
  connection: Connection
  /** What is to be said about the whole page. */
  children?: ReactNode
}

export function ProjectHeader({ pages, project, viewer, can, asOf, connection, children }: ProjectHeaderProps) {
  const { t } = useTranslation()
  return (
    <header>
      <div className="no-print flex flex-wrap items-center gap-x-6 border-b border-line bg-card px-4 py-1 wide:px-10">
        <Link
          to={withAsOf(`/projects/${encodeURIComponent(project.key)}`, asOf)}
          className="flex min-h-11 min-w-0 flex-1 items-center font-semibold text-brand xl:max-w-50 xl:flex-none min-[90rem]:max-w-80"
        >
          <span className="truncate">{project.customer}</span>
        </Link>
        <div className="order-3 hidden w-full wide:block xl:order-none xl:w-auto">
          <ProjectNav pages={pages} project={project.key} can={can} asOf={asOf} />
        </div>
        <div className="flex items-center gap-3 wide:gap-4.5 text-[13px] text-ink-soft xl:ml-auto">
          {asOf ? null : <LiveIndicator connection={connection} />}
          <LanguageSwitch />
          <div className="hidden wide:block">
            {viewer ? (
              <Menu trigger={viewer.name} label={viewer.name}>
                <Account viewer={viewer} />
              </Menu>
            ) : null}
          </div>
          <div className="-ml-3 wide:hidden">
            <Menu trigger={t('shell.menu')} label={t('shell.menu')}>
              <ProjectNav pages={pages} project={project.key} can={can} asOf={asOf} stacked />
              {viewer ? (
                <div className="mt-3">
                  <Account viewer={viewer} />
                </div>
              ) : null}
            </Menu>
          </div>
        </div>
      </div>
      <OfflineNotice connection={connection} />
      {children}
    </header>
  )
}

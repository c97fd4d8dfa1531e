import { NavLink, useParams } from '@remix-run/react'
import { useProject, withAsOf } from '~/reader/project-context'
import { NavCount } from '~/ui/intake-tab'
import { useTranslation } from '~/words/use-translation'

const pages = ['sources', 'connections', 'quarantine'] as const

/** The pages about what tools send, in a row. */
export function IntakeTabs({ waiting }: { waiting: number }) {
  const { t } = useTranslation()
  const { project = '' } = useParams()
  const { asOf } = useProject()
  return (
    <nav aria-label={t('nav.sources')} className="no-print -mt-3 mb-4 overflow-x-auto wide:-mt-5 wide:mb-6">
      <ul className="flex gap-5 border-b border-line">
        {pages.map((page) => (
          <li key={page} className="-mb-px">
            <NavLink to={withAsOf(`/projects/${encodeURIComponent(project)}/${page}`, asOf)} className="tab">
              {t(`nav.${page}`)}
              {page === 'quarantine' ? <NavCount waiting={waiting} /> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

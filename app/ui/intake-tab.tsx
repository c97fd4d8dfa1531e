import { Link, useLocation, useParams, useSearchParams } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { withAsOf } from '~/reader/project-context'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'

/** The tab of the pages about what tools send, which stand at several addresses. */
export default function IntakeTab({ className }: { className: string }) {
  const { t } = useTranslation()
  const { project = '' } = useParams()
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const isCurrent = /^\/projects\/[^/]+\/(sources|connections|quarantine)(\/|$)/.test(pathname)
  return (
    <Link
      to={withAsOf(`/projects/${encodeURIComponent(project)}/sources`, search.get('asOf'))}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {t('nav.sources')}
      <WaitingCount />
    </Link>
  )
}

/** The last question, with its answer: the menu of a phone and the row of tabs ask the same. */
let asked: { of: string; answer: Promise<number> } | null = null

async function ask(project: string): Promise<number> {
  try {
    const answer = await fetch(`/projects/${encodeURIComponent(project)}/quarantine/count`)
    return answer.ok && !answer.redirected ? ((await answer.json()) as { waiting: number }).waiting : 0
  } catch {
    // Without a network there is nothing to be said of it.
    return 0
  }
}

/** How much waits in the project's quarantine, asked for with every page that is opened. */
function WaitingCount() {
  const { project = '' } = useParams()
  const { key } = useLocation()
  const [found, setFound] = useState({ project, waiting: 0 })
  useEffect(() => {
    let left = false
    const of = `${project} ${key}`
    if (asked?.of !== of) asked = { of, answer: ask(project) }
    void asked.answer.then((waiting) => left || setFound({ project, waiting }))
    return () => void (left = true)
  }, [project, key])
  return <NavCount waiting={found.project === project ? found.waiting : 0} />
}

/** How much waits behind a link; nothing where nothing does. */
export function NavCount({ waiting }: { waiting: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (waiting === 0) return null
  const number = format.number(waiting)
  return (
    <span className="nav-count">
      <span aria-hidden="true">{number}</span>
      <span className="sr-only">{t('nav.waiting', { count: waiting, number })}</span>
    </span>
  )
}

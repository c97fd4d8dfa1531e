import { isRouteErrorResponse, Link, useLocation, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '~/lib/use-translation'

const byStatus = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  429: 'rateLimited',
  503: 'unavailable',
} as const

/** A look-up that never reached the server fails with the browser's own TypeError. */
const isOffline = (error: unknown) =>
  error instanceof TypeError && typeof navigator !== 'undefined' && !navigator.onLine

function useProblem() {
  const error = useRouteError()
  if (isOffline(error)) return 'offline'
  if (!isRouteErrorResponse(error)) return 'unexpected'
  return byStatus[error.status as keyof typeof byStatus] ?? 'unexpected'
}

/** What happened, what is safe, what to do; `wayOut` is the link that always leads on. */
export function Problem({ wayOut }: { wayOut: ReactNode }) {
  const { t } = useTranslation()
  const problem = useProblem()
  const { pathname, search } = useLocation()
  const here = pathname + search
  const canRepeat =
    problem === 'offline' || problem === 'unexpected' || problem === 'unavailable' || problem === 'rateLimited'
  return (
    <div className="max-w-140">
      <h1 className="headline">{t(`problem.${problem}`)}</h1>
      <p className="mt-3 text-pretty text-ink-soft">{t(`problem.${problem}More`)}</p>
      <p className="mt-8 flex flex-wrap items-center gap-6">
        {problem === 'unauthenticated' ? (
          <Link to={`/sign-in?to=${encodeURIComponent(here)}`} className="button">
            {t('problem.toSignIn')}
          </Link>
        ) : canRepeat ? (
          <Link to={here} reloadDocument className="button">
            {t('problem.again')}
          </Link>
        ) : null}
        {wayOut}
      </p>
    </div>
  )
}

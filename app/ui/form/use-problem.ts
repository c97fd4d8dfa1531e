import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useMemo } from 'react'
import { useShowAsSent } from '~/live/as-sent'

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

/** What went wrong with the page, as it is told; `canRepeat` where trying again may help. */
export function useProblem() {
  const error = useRouteError()
  // As it was when it failed: a connection that is back does not make it our mistake.
  const wasOffline = useMemo(() => isOffline(error), [error])
  useShowAsSent(!wasOffline && !isRouteErrorResponse(error))
  const problem = wasOffline
    ? ('offline' as const)
    : isRouteErrorResponse(error)
      ? (byStatus[error.status as keyof typeof byStatus] ?? ('unexpected' as const))
      : ('unexpected' as const)
  const canRepeat =
    problem === 'offline' || problem === 'unexpected' || problem === 'unavailable' || problem === 'rateLimited'
  return { problem, canRepeat }
}

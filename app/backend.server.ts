import { redirect, type AppLoadContext } from '@remix-run/node'
import type { DaylightError } from '#contract/errors'
import { type ErrorCode } from '#contract/errors'
import { detectLanguage } from '~/lib/detect-language'
import { forReader } from '~/lib/in-readers-script'
import type { Backend, LoadContext } from '../server/backend.ts'

export type { AppRouter } from '../server/api/router.ts'

const statuses: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
}

/** By name, not `instanceof`: the server's copy of the class is not the page bundle's. */
const isDaylightError = (error: unknown): error is DaylightError =>
  error instanceof Error && error.name === 'DaylightError'

/** The one mapping of the server's errors to pages: the route's boundary shows them by status. */
export function toResponse(error: unknown): unknown {
  if (!isDaylightError(error)) return error
  const headers = error.retryAfterSeconds ? { 'Retry-After': String(error.retryAfterSeconds) } : undefined
  return Response.json({ code: error.code }, { status: statuses[error.code], headers })
}

/**
 * What a page needs of the server, for whoever is signed in and in their script; everyone else is sent to sign in and
 * back.
 */
export async function ask<T>(
  { context, request }: { context: AppLoadContext; request: Request },
  question: (backend: Backend, scope: NonNullable<LoadContext['scope']>) => Promise<T>,
): Promise<T> {
  if (!context.scope) {
    const { pathname, search } = new URL(request.url)
    throw redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`)
  }
  try {
    return forReader(await question(context.backend, context.scope), detectLanguage(request))
  } catch (error) {
    throw toResponse(error)
  }
}

import { toResponse } from '~/backend.server'
import type { ErrorCode } from '#contract/errors'
import type { SignInProblem } from '~/reader/sign-in-problem'

/** An expected failure as a problem to show beside the form; everything else goes on to the error page. */
export function signInProblem(error: unknown): { status: number; problem: SignInProblem; headers?: HeadersInit } {
  const response = toResponse(error)
  if (!(response instanceof Response)) throw response
  const { status } = response
  const code = error instanceof Error && 'code' in error ? (error.code as ErrorCode) : 'unavailable'
  if (code === 'rate_limited') {
    const retryAfter = response.headers.get('Retry-After')
    const minutes = retryAfter ? Math.ceil(Number(retryAfter) / 60) : undefined
    return { status, problem: { code, minutes }, headers: retryAfter ? { 'Retry-After': retryAfter } : undefined }
  }
  if (code === 'unauthenticated' || code === 'forbidden')
    return { status, problem: { code: 'unauthenticated', field: 'password' } }
  if (code === 'invalid') return { status, problem: { code, field: 'email' } }
  return { status: 503, problem: { code: 'unavailable' } }
}

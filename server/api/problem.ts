import { getTRPCErrorFromUnknown } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { STATUS_CODES } from 'node:http'
import { DaylightError } from '../contract/errors.ts'
import type { Language } from '../contract/languages.ts'
import { sayRefusal } from '../contract/refusals.ts'
import { log } from '../platform/log.ts'
import { asTrpc } from './procedure.ts'

/** An error as problem details (RFC 9457), in the reader's language; of what we did not foresee nothing is said. `status` is the error's own. */
export function problemOf(error: unknown, language: Language, status?: number): Response {
  const ours = error instanceof DaylightError ? error : null
  const code = status ?? getHTTPStatusCodeFromError(ours ? asTrpc(ours) : getTRPCErrorFromUnknown(error))
  if (!ours) log.error({ err: error }, 'unforeseen')
  const headers = new Headers({ 'content-type': 'application/problem+json', 'content-language': language })
  if (ours?.retryAfterSeconds) {
    headers.set('retry-after', String(ours.retryAfterSeconds))
    headers.set('ratelimit', `"waiting";r=0;t=${ours.retryAfterSeconds}`)
  }
  const problem = {
    type: 'about:blank',
    title: STATUS_CODES[code] ?? 'Error',
    status: code,
    detail: ours ? ours.sayIn(language) : sayRefusal({ code: 'unforeseen' }, language),
    code: ours?.code ?? 'unavailable',
    ...(ours?.path ? { field: ours.path } : {}),
  }
  return new Response(JSON.stringify(problem), { status: code, headers })
}

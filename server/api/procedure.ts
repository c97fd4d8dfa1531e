import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'
import { ZodError } from 'zod'
import { DaylightError, type ErrorCode } from '../contract/errors.ts'
import { explainIssue } from '../contract/explain.ts'
import { limits } from '../contract/limits.ts'
import { log } from '../platform/log.ts'
import type { ApiContext } from './context.ts'

/** The one mapping of our errors to tRPC's. */
const codes: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  too_large: 'PAYLOAD_TOO_LARGE',
  rate_limited: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
}

/** One of our errors as tRPC says it. */
export const asTrpc = (cause: DaylightError) =>
  new TRPCError({ code: codes[cause.code], message: cause.message, cause })

/** How live streams show that they are alive, and when they have to be opened again. */
export const stream = {
  ping: { enabled: true, intervalMs: limits.pingMs },
  client: { reconnectAfterInactivityMs: 25_000 },
  maxDurationMs: 30 * 60_000,
} as const

const t = initTRPC.context<ApiContext>().create({
  isDev: false,
  sse: stream,
  errorFormatter({ shape, error }) {
    const { cause } = error
    if (cause instanceof ZodError) {
      const { path, message } = explainIssue(cause)
      return { ...shape, message: path ? `${path}: ${message}` : message, data: { ...shape.data, field: path } }
    }
    // What we did not foresee says nothing about our insides.
    if (error.code === 'INTERNAL_SERVER_ERROR') return { ...shape, message: 'Something went wrong on our side' }
    const field = cause instanceof DaylightError ? cause.path : undefined
    return { ...shape, data: { ...shape.data, ...(field ? { field } : {}) } }
  },
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** Every procedure: our errors become tRPC's, unforeseen ones are logged. */
export const procedure = t.procedure.use(async ({ next, path }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof DaylightError) throw asTrpc(cause)
  if (result.error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: result.error, procedure: path }, 'unforeseen')
  return result
})

import { getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCProcedureType } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { DaylightError } from '../contract/errors.ts'
import { log } from '../platform/log.ts'
import type { ApiContext } from './context.ts'
import { asTrpc } from './procedure.ts'
import { appRouter } from './router.ts'

interface Asked {
  context: ApiContext
  /** Of the procedure: `board.get`. */
  path: string
  type: TRPCProcedureType
}

/** An error as tRPC's clients read it. */
export const errorShape = (error: unknown, { context: ctx, path, type }: Asked) =>
  getTRPCErrorShape({ config: appRouter._def._config, error: toTrpc(error), type, path, input: undefined, ctx })

const toTrpc = (error: unknown) => (error instanceof DaylightError ? asTrpc(error) : getTRPCErrorFromUnknown(error))

/** An error in a stream of events. */
export const streamedError = (shape: ReturnType<typeof errorShape>): string =>
  `event: serialized-error\ndata: ${JSON.stringify(shape)}\n\n`

/** What an answer carries: a session's refreshed cookies, and when trying again makes sense. */
export function answerHeaders(context: ApiContext | undefined, causes: readonly unknown[]): Headers {
  const headers = new Headers()
  for (const cookie of context?.cookies() ?? []) headers.append('set-cookie', cookie)
  const seconds = causes.flatMap((cause) => (cause instanceof DaylightError && cause.retryAfterSeconds) || [])[0]
  if (seconds) headers.set('Retry-After', String(seconds))
  return headers
}

/** The answer to a request whose procedure was refused or failed, as tRPC itself gives it. */
export function answerError(error: unknown, asked: Asked): Response {
  const status = getHTTPStatusCodeFromError(toTrpc(error))
  if (status === 500) log.error({ err: error, procedure: asked.path }, 'unforeseen')
  const isStream = asked.type === 'subscription'
  const headers = answerHeaders(asked.context, [error])
  headers.set('content-type', isStream ? 'text/event-stream' : 'application/json')
  const shape = errorShape(error, asked)
  const body = isStream ? streamedError(shape) : JSON.stringify({ error: shape })
  return new Response(body, { status, headers })
}

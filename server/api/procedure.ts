import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'
import { ZodError, type z } from 'zod'
import type { Named } from '../board/get-board.ts'
import { DaylightError, type ErrorCode } from '../contract/errors.ts'
import { explainInput } from '../contract/explain.ts'
import type { Language } from '../contract/languages.ts'
import { limits } from '../contract/limits.ts'
import { sayRefusal, type Refusal } from '../contract/refusals.ts'
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

/** An error in the reader's language, tRPC's own among them; of what we did not foresee nothing is said. */
export const sayError = (error: TRPCError, language: Language): string =>
  error.cause instanceof DaylightError ? error.cause.sayIn(language) : sayRefusal(refusalOfTrpc(error), language)

function refusalOfTrpc({ code, message, cause }: TRPCError): Refusal {
  if (code === 'INTERNAL_SERVER_ERROR') return { code: 'unforeseen' }
  if (code === 'NOT_FOUND') return { code: 'no_address' }
  if (code === 'METHOD_NOT_SUPPORTED') return { code: 'wrong_method' }
  return { code: cause instanceof SyntaxError ? 'not_json' : 'not_understood', why: message }
}

/** How live streams show that they are alive, and when they have to be opened again. */
export const stream = {
  ping: { enabled: true, intervalMs: limits.pingMs },
  client: { reconnectAfterInactivityMs: 25_000 },
  maxDurationMs: 30 * 60_000,
} as const

/** An answer that is the same for all who may see the same, by a name that says everything it is made from. */
interface Ready<Input> {
  schema: z.ZodType<Input>
  /** Which answer it is; throws what refuses the asker. */
  find(ctx: ApiContext, input: Input): Promise<Named<unknown>>
}
/** One event of a stream, as text that may be written once for everyone; `id` says where to go on after it. */
export interface StreamEvent {
  json: string
  id?: string
}
/** What somebody may follow. */
export interface Followed {
  /** Whether the same request finds the same, later on; throws where it may not follow any more. */
  isSame(now: ApiContext): Promise<boolean>
  /** Tells each event once this returned, null at its end; gives what ends it, which hears whether the server did that by itself. */
  listen(hear: (event: StreamEvent | null) => void): (byServer: boolean) => void
}
/** A stream of events. */
interface Stream<Input> {
  schema: z.ZodType<Input>
  /** What is followed; throws what refuses the asker. */
  open(ctx: ApiContext, input: Input): Promise<Followed>
}
/** What procedures say of themselves. */
export interface Meta {
  ready?: Ready<unknown>
  stream?: Stream<unknown>
}

const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    sse: stream,
    errorFormatter({ shape, error, input, ctx }) {
      const { cause } = error
      // Without a context tRPC refused before anybody was looked at: `createApi` has put it into words.
      const language = ctx?.language ?? 'en'
      if (cause instanceof ZodError) {
        const { path, message } = explainInput(cause, input, language)
        return { ...shape, message: path ? `${path}: ${message}` : message, data: { ...shape.data, field: path } }
      }
      const field = cause instanceof DaylightError ? cause.path : undefined
      const message = ctx ? sayError(error, language) : shape.message
      return { ...shape, message, data: { ...shape.data, ...(field ? { field } : {}) } }
    },
  })

export const router = t.router

/** Every procedure: our errors become tRPC's, unforeseen ones are logged. */
export const procedure = t.procedure.use(async ({ next, path }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof DaylightError) throw asTrpc(cause)
  if (result.error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: result.error, procedure: path }, 'unforeseen')
  return result
})

/** A query whose answer is kept ready for everyone who may see the same: see `serveReady`. */
export const readyQuery = <Input, Output>(
  schema: z.ZodType<Input>,
  find: (ctx: ApiContext, input: Input) => Promise<Named<Output>>,
) =>
  procedure
    .meta({ ready: { schema, find } })
    .input(schema)
    .query(async ({ ctx, input }): Promise<Output> => (await find(ctx, input as Input)).read())

/** A stream of such events, for everyone who may follow: `serveStreams` writes them. */
export const streamed = <Input, Event>(
  schema: z.ZodType<Input>,
  open: (ctx: ApiContext, input: Input) => Promise<Followed>,
) =>
  procedure
    .meta({ stream: { schema, open } })
    .input(schema)
    .subscription((): AsyncIterable<Event> => {
      throw new Error('Streams are served by serveStreams')
    })

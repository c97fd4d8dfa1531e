import type { HttpBindings } from '@hono/node-server'
import type { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { Hono } from 'hono'
import { languageOf } from '../contract/language-of.ts'
import { limits } from '../contract/limits.ts'
import { sayRefusal } from '../contract/refusals.ts'
import type { Client } from '../platform/trusted-proxy.ts'
import { answerHeaders } from './answer-error.ts'
import { boundBody, type Turn } from './bound-body.ts'
import { createApiContext, type ProcessServices } from './context.ts'
import { limitStreams } from './fair-share.ts'
import { sayError } from './procedure.ts'
import { receiveHooks } from './receive-hooks.ts'
import { appRouter } from './router.ts'
import { createRest } from './create-rest.ts'
import { serveReady } from './serve-ready.ts'
import { serveStreams } from './serve-streams.ts'
import { findJsonExcess, type JsonBounds } from '../contract/bounded-json.ts'
import { DaylightError } from '../contract/errors.ts'

/** The API under `/api`: answers that are kept ready, streams of events, what tools send, REST, and the rest by tRPC. */
export function createApi(services: ProcessServices) {
  const api = new Hono<{ Bindings: HttpBindings; Variables: { client: Client; turn: Turn } }>()
  api.use('/trpc/:stream{live\\..+}', limitStreams(services), serveStreams(services))
  api.get('/trpc/*', serveReady(services))
  api.all('/trpc/*', (c) => answerByTrpc(services, c.req.path, c.req.raw))
  api.post('/hooks/:tool/:token', receiveHooks(services))
  api.route('/v1', createRest(services))
  api.all('*', (c) => {
    const message = sayRefusal({ code: 'no_address' }, languageOf(c.req.header('accept-language')))
    return c.json({ error: { code: 'not_found', message } }, 404)
  })
  return api
}

function answerByTrpc(services: ProcessServices, path: string, request: Request) {
  const { searchParams } = new URL(request.url)
  const isPush = path === '/api/trpc/ingest.push' && request.method === 'POST' && searchParams.get('batch') !== '1'
  const language = languageOf(request.headers.get('accept-language'))
  let refused: TRPCError | undefined
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    // A push's body goes on as bytes: the ledger parses it.
    req: isPush
      ? boundBody(request, { most: limits.pushBytes, headers: takenForBytes(request) })
      : boundJson(boundBody(request, { most: limits.batchBytes }), limits.batchJson),
    router: appRouter,
    maxBatchSize: 20,
    createContext: () => createApiContext(services, request),
    onError({ error, type, ctx }) {
      if (!ctx) error.message = sayError(error, language)
      if (type === 'subscription') refused ??= error
    },
    responseMeta({ errors, ctx }) {
      if (refused) return { headers: new Headers(), status: getHTTPStatusCodeFromError(refused) }
      return {
        headers: answerHeaders(
          ctx,
          errors.map(({ cause }) => cause),
        ),
      }
    },
  })
}

/** What a request says, its body taken for bytes whatever its sender calls it. */
function takenForBytes(request: Request): Headers {
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/octet-stream')
  return headers
}

/**
 * The request with a body that is handed on once all of it has come and has been counted: reading one that holds more
 * than its bounds throws `invalid`. It is taken for JSON, whatever its sender calls it.
 */
export function boundJson(request: Request, bounds: JsonBounds): Request {
  const { body: source, method, signal } = request
  if (!source) return request
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const whole = new Uint8Array(await new Response(source).arrayBuffer())
        const excess = findJsonExcess(new TextDecoder().decode(whole), bounds)
        if (excess) throw new DaylightError('invalid', excess)
        if (whole.byteLength > 0) controller.enqueue(whole)
        controller.close()
      },
      cancel: (reason) => source.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  return new Request(request.url, { method, headers, signal, body, duplex: 'half' })
}

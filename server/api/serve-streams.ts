import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { ServerResponse } from 'node:http'
import { DaylightError, type ErrorCode } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { answerError, errorShape, streamedError } from './answer-error.ts'
import { createApiContext, type ApiContext, type ProcessServices } from './context.ts'
import { metaOf } from './meta-of.ts'
import { parseJson } from './parse-json.ts'
import { stream, type Followed, type StreamEvent } from './procedure.ts'

/** Bytes that may wait for somebody who does not read; their browser comes back by itself, to the newest. */
const mostWaiting = 64 * 1024

/** By these errors somebody is told that they may not follow any more. */
const refusals: readonly ErrorCode[] = ['unauthenticated', 'forbidden', 'not_found']

const headersOf = (context: ApiContext) => ({
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  'set-cookie': context.cookies(),
})

/**
 * Serves each `stream` of the router as tRPC's clients read it, with nothing between its events and the connection: a
 * thousand phones hear of the next slide in a tenth of the time, and a viewer who waits costs a fifth of the memory. An
 * input that no schema takes is left to tRPC, which says what is wrong.
 */
export function serveStreams(services: ProcessServices): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (c, next) => {
    const path = c.req.path.slice('/api/trpc/'.length)
    const declared = metaOf(path)?.stream
    const seen = c.req.header('last-event-id')
    const given = parseJson(c.req.query('input'))
    const input = declared?.schema.safeParse(seen === undefined ? given : { ...(given as object), lastEventId: seen })
    if (!declared || !input?.success || c.req.method !== 'GET') return next()
    const context = createApiContext(services, c.req.raw)
    try {
      const followed = await declared.open(context, input.data)
      sendEvents(c.env.outgoing, { context, path, followed })
      return RESPONSE_ALREADY_SENT
    } catch (error) {
      return answerError(error, { context, path, type: 'subscription' })
    }
  }
}

interface Opened {
  context: ApiContext
  path: string
  followed: Followed
}

/**
 * Writes events until the connection closes, the longest time is over, or whoever follows may not any more. That is looked
 * at again with every ping, as other processes end sessions, roles and keys too, and at once when the person signs out
 * here. A look that fails otherwise, as while the database restarts, ends nothing.
 */
function sendEvents(outgoing: ServerResponse, { context, path, followed }: Opened) {
  // Who left meanwhile is told nothing, and would never be heard to leave.
  if (outgoing.destroyed) return
  outgoing.writeHead(200, headersOf(context))
  outgoing.write(`event: connected\ndata: ${JSON.stringify(stream.client)}\n\n`)
  const stops = [
    followed.listen((event) => {
      if (!event) end({})
      else if (outgoing.writableLength > mostWaiting) outgoing.destroy()
      else outgoing.write(textOf(event))
    }),
    context.onSignOut(() => void lookAgain()),
  ]
  const pings = setInterval(() => {
    outgoing.write('event: ping\ndata: \n\n')
    void lookAgain()
  }, limits.pingMs)
  const longest = setTimeout(() => end({ byServer: true }), stream.maxDurationMs)
  outgoing.once('close', () => end({}))

  function lookAgain() {
    return followed.isSame(context.again()).then(
      (isSame) => isSame || end({}),
      (error: unknown) => {
        if (error instanceof DaylightError && refusals.includes(error.code)) end({ refusal: error })
      },
    )
  }
  function end({ refusal, byServer = false }: { refusal?: DaylightError; byServer?: boolean }) {
    clearInterval(pings)
    clearTimeout(longest)
    for (const stop of stops.splice(0)) stop(byServer)
    const last = refusal && streamedError(errorShape(refusal, { context, path, type: 'subscription' }))
    // At its end tRPC's client opens it anew at once, an interrupted EventSource after seconds.
    outgoing.end(last ?? 'event: return\ndata: \n\n')
  }
}

const textOf = ({ json, id }: StreamEvent) => `data: ${json}\n${id === undefined ? '' : `id: ${id}\n`}\n`

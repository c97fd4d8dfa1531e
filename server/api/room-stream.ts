import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { getTRPCErrorShape } from '@trpc/server'
import type { MiddlewareHandler } from 'hono'
import type { DaylightError } from '../contract/errors.ts'
import { followedRoomSchema } from '../contract/open-days/room.ts'
import { createApiContext, type ApiContext, type Services } from './context.ts'
import { streamOfDriver } from '../open-days/room/stream-of-driver.ts'
import { findFollower } from './find-follower.ts'
import { asTrpc, stream } from './procedure.ts'
import { appRouter } from './router.ts'
import { refusalOf, whileAllowed } from './while-allowed.ts'

/** Bytes that may wait for a phone that does not read; it comes back by itself, to the newest. */
const mostWaiting = 64 * 1024

const headersOf = (context: ApiContext) => ({
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  'set-cookie': context.cookies(),
})

/**
 * `live.room` as tRPC's clients read it, with each event written once for everyone instead of once for each: a thousand
 * phones hear of the next slide in a tenth of the time. What is refused is left to tRPC, which says why.
 */
export function streamRooms(services: Services): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (c, next) => {
    const input = followedRoomSchema.safeParse(parse(c.req.query('input')))
    if (!input.success || c.req.method === 'HEAD') return next()
    const context = createApiContext(services, c.req.raw)
    const follower = await findFollower(context, input.data).catch(() => null)
    if (!follower) return next()
    const { outgoing } = c.env
    outgoing.writeHead(200, headersOf(context))
    outgoing.write(`event: connected\ndata: ${JSON.stringify(stream.client)}\n\n`)
    const { tab } = follower
    const driver = tab === null ? null : streamOfDriver(services.openDays, follower.room.id, tab)
    let endedByServer = false
    const leave = services.liveRooms.listen(follower.room, follower.as, (told) => {
      if (!told) outgoing.end()
      else if (outgoing.writableLength > mostWaiting) outgoing.destroy()
      else outgoing.write(`data: ${told.json}\n\n`)
      if (told) driver?.hear(told.room)
    })
    const ping = setInterval(() => outgoing.write('event: ping\ndata: \n\n'), stream.ping.intervalMs)
    const end = setTimeout(() => {
      endedByServer = true
      outgoing.end()
    }, stream.maxDurationMs)
    const closed = new AbortController()
    const mayStill = async (now: ApiContext) => (await findFollower(now, input.data)).room.id === follower.room.id
    const allowed = whileAllowed(context, mayStill, closed.signal)
    allowed.addEventListener('abort', () => {
      leave()
      driver?.end(endedByServer)
      clearInterval(ping)
      clearTimeout(end)
      const refusal = refusalOf(allowed)
      outgoing.end(refusal && `event: serialized-error\ndata: ${JSON.stringify(errorShape(refusal))}\n\n`)
    })
    outgoing.once('close', () => closed.abort())
    return RESPONSE_ALREADY_SENT
  }
}

/** An error as tRPC's clients read it in the middle of a stream. */
const errorShape = (error: DaylightError) =>
  getTRPCErrorShape({
    config: appRouter._def._config,
    error: asTrpc(error),
    type: 'subscription',
    path: 'live.room',
    input: undefined,
    ctx: undefined,
  })

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

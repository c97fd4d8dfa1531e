import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import { followedRoomSchema } from '../contract/open-days/room.ts'
import { createApiContext, type ApiContext, type Services } from './context.ts'
import { streamOfDriver } from '../open-days/room/stream-of-driver.ts'
import { findFollower } from './find-follower.ts'
import { stream } from './procedure.ts'

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
    if (!input.success) return next()
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
    // Whoever was signed out is let go in the end.
    const end = setTimeout(() => {
      endedByServer = true
      outgoing.end()
    }, stream.maxDurationMs)
    outgoing.once('close', () => {
      leave()
      driver?.end(endedByServer)
      clearInterval(ping)
      clearTimeout(end)
    })
    return RESPONSE_ALREADY_SENT
  }
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import { followedRoomSchema } from '../contract/open-days/room.ts'
import { streamOfDriver } from '../open-days/room/stream-of-driver.ts'
import { answerError, errorShape, streamedError } from './answer-error.ts'
import { createApiContext, type ApiContext, type ProcessServices } from './context.ts'
import { findFollower } from './find-follower.ts'
import { parseJson } from './parse-json.ts'
import { stream } from './procedure.ts'
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
 * phones hear of the next slide in a tenth of the time. An input that no schema takes is left to tRPC, which says what is wrong.
 */
export function streamRooms(services: ProcessServices): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (c, next) => {
    const input = followedRoomSchema.safeParse(parseJson(c.req.query('input')))
    if (!input.success || c.req.method === 'HEAD') return next()
    const context = createApiContext(services, c.req.raw)
    const asked = { context, path: 'live.room', type: 'subscription' as const }
    let follower
    try {
      follower = await findFollower(context, input.data)
    } catch (error) {
      return answerError(error, asked)
    }
    const { outgoing } = c.env
    outgoing.writeHead(200, headersOf(context))
    outgoing.write(`event: connected\ndata: ${JSON.stringify(stream.client)}\n\n`)
    const { tab } = follower
    const driver = tab === null ? null : streamOfDriver(services, follower.room.id, tab)
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
      outgoing.end(refusal && streamedError(errorShape(refusal, asked)))
    })
    outgoing.once('close', () => closed.abort())
    return RESPONSE_ALREADY_SENT
  }
}

import type { HttpBindings } from '@hono/node-server'
import { parse } from 'cookie'
import type { Context, MiddlewareHandler } from 'hono'
import { DaylightError } from '../contract/errors.ts'
import { languageOf } from '../contract/language-of.ts'
import { limits } from '../contract/limits.ts'
import { roomCookieStart } from '../contract/open-days/room-cookie.ts'
import { sayRefusal, type Refusal } from '../contract/refusals.ts'
import { findParticipantId } from '../open-days/room/room-tokens.ts'
import type { Client } from '../platform/trusted-proxy.ts'
import type { Turn } from './bound-body.ts'
import { keyOf, type ProcessServices } from './context.ts'

type Env = { Bindings: HttpBindings; Variables: { client: Client; turn: Turn } }
type Middleware = MiddlewareHandler<Env>

/** Rooms that a browser joined, of which one is enough to tell it from its neighbours behind one address. */
const roomsLookedAt = 3

/**
 * Who a request counts for: the key, the person or the place in a room that it proved to come from, else the address it
 * comes from.
 */
async function whoAsks(services: ProcessServices, c: Context<Env>): Promise<string> {
  const key = await keyOf(services, c.req.raw)
  if (key) return `key ${key.id}`
  const scope = (await services.sessions.find(c.req.raw))?.scope
  if (scope?.kind === 'person') return `person ${scope.userId}`
  for (const token of roomTokensOf(c.req.raw).slice(0, roomsLookedAt)) {
    const participant = await findParticipantId(services.sql, token)
    if (participant) return `participant ${participant}`
  }
  return `address ${c.get('client').address}`
}

function roomTokensOf(request: Request): string[] {
  const header = request.headers.get('cookie')
  if (!header?.includes(roomCookieStart)) return []
  return Object.entries(parse(header)).flatMap(([name, token]) =>
    name.startsWith(roomCookieStart) && token ? [token] : [],
  )
}

const tooMany: Refusal = { code: 'too_many_requests' }

function refuse(c: Context, refusal: Refusal, retryAfterSeconds: number) {
  const message = sayRefusal(refusal, languageOf(c.req.header('accept-language')))
  c.header('Retry-After', String(retryAfterSeconds))
  const data = { code: 'TOO_MANY_REQUESTS', httpStatus: 429 }
  return c.json({ error: { message, code: -32_029, data } }, 429)
}

/**
 * No one person, key or address keeps the others from being served: see `createFairTurns`. A turn is for what we do, not for
 * what we wait for: it is given away while a body is read (see `boundBody`), and pushes wait for the ledger instead.
 */
export function shareTurns(services: ProcessServices): Middleware {
  const takeTurn = createFairTurns({ atOnce: limits.readingsAtOnce, waiting: limits.readingsWaiting })
  // What tools send waits in the line of its connection.
  const isPush = (c: Context) => c.req.method === 'POST' && /^\/api\/(?:trpc|hooks|v1)\//.test(c.req.path)
  return async (c, next) => {
    if (isPush(c)) return next()
    const who = await whoAsks(services, c)
    let endTurn = await takeTurn(who)
    if (!endTurn) return refuse(c, tooMany, 1)
    let isAnswered = false
    const pause = () => {
      endTurn?.()
      endTurn = null
    }
    const resume = async () => {
      endTurn = await takeTurn(who)
      if (!endTurn) throw new DaylightError('rate_limited', tooMany, { retryAfterSeconds: 1 })
      if (isAnswered) pause()
    }
    c.set('turn', { pause, resume })
    try {
      // Who left while waiting needs no answer; what stands for one is never sent.
      if (c.env.outgoing.destroyed) return c.body(null, 204)
      await next()
    } finally {
      isAnswered = true
      pause()
    }
  }
}

/** Bounds the live streams that are open at a time, which each keep some memory: of one asker, and of all. */
export function limitStreams(services: ProcessServices): Middleware {
  const open = new Map<string, number>()
  let all = 0
  return async (c, next) => {
    const who = await whoAsks(services, c)
    const own = open.get(who) ?? 0
    if (own >= limits.streamsEach || all >= limits.streams) return refuse(c, { code: 'too_many_streams' }, 30)
    all += 1
    open.set(who, own + 1)
    c.env.outgoing.once('close', () => {
      all -= 1
      const left = open.get(who)! - 1
      if (left > 0) open.set(who, left)
      else open.delete(who)
    })
    return next()
  }
}

interface Line {
  taken: number
  waiting: (() => void)[]
}

/**
 * Turns for each of many: `atOnce` of one asker are served at a time, `waiting` more wait in their own line. So whoever
 * asks a thousand times at once is served as fast as ever, and everybody else waits behind a few of those, not behind
 * all. Gives a function that ends the turn; null where the line is full.
 */
export function createFairTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const lines = new Map<string, Line>()
  return async function takeTurn(who: string): Promise<(() => void) | null> {
    let line = lines.get(who)
    if (!line) lines.set(who, (line = { taken: 0, waiting: [] }))
    const { waiting: others } = line
    if (line.taken < atOnce) line.taken += 1
    else if (others.length < waiting) await new Promise<void>((resolve) => others.push(resolve))
    else return null
    return () => {
      // Whoever waits longest takes over the place; nobody else can slip in between.
      const next = others.shift()
      if (next) next()
      else if (--line.taken === 0) lines.delete(who)
    }
  }
}

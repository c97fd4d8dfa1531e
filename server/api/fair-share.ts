import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { limits } from '../contract/limits.ts'
import type { Client } from '../platform/trusted-proxy.ts'
import { bearerOf, type Services } from './context.ts'
import { createTurns } from './create-turns.ts'

type Env = { Bindings: HttpBindings; Variables: { client: Client } }
type Middleware = MiddlewareHandler<Env>

/** Who a request counts for: a key, a person in all their sessions, else the address it comes from. */
async function whoAsks(services: Services, c: Context<Env>): Promise<string> {
  const secret = bearerOf(c.req.raw)
  if (secret) return `key ${secret}`
  const scope = (await services.sessions.find(c.req.raw))?.scope
  return scope?.kind === 'person' ? `person ${scope.userId}` : `address ${c.get('client').address}`
}

function refuse(c: Context, message: string, retryAfterSeconds: number) {
  c.header('Retry-After', String(retryAfterSeconds))
  const data = { code: 'TOO_MANY_REQUESTS', httpStatus: 429 }
  return c.json({ error: { message, code: -32_029, data } }, 429)
}

/**
 * No one person or key that reads keeps the others from being served: see `createTurns`. Who sends something waits for
 * nobody's turn, as a body that never ends would keep it: pushes wait for the ledger, and signing in has its own bounds.
 */
export function shareTurns(services: Services): Middleware {
  const takeTurn = createTurns({ atOnce: limits.readingsAtOnce, waiting: limits.readingsWaiting })
  return async (c, next) => {
    if (c.req.method !== 'GET') return next()
    const endTurn = await takeTurn(await whoAsks(services, c))
    if (!endTurn) return refuse(c, 'Too many requests at once; try again', 1)
    try {
      // Who left while waiting needs no answer.
      if (!c.env.outgoing.destroyed) await next()
    } finally {
      endTurn()
    }
  }
}

/** Bounds the live streams that are open at a time, which each keep some memory: of one person or key, and of all. */
export function limitStreams(services: Services): Middleware {
  const open = new Map<string, number>()
  let all = 0
  return async (c, next) => {
    const who = await whoAsks(services, c)
    const own = open.get(who) ?? 0
    if (own >= limits.streamsEach || all >= limits.streams) return refuse(c, 'Too many live streams are open', 30)
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

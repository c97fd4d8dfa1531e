import type { HttpBindings } from '@hono/node-server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { Context } from 'hono'
import { findConnectionByToken } from '../connections/find-connection.ts'
import { receiveDelivery } from '../connections/receive-delivery.ts'
import { DaylightError } from '../contract/errors.ts'
import { languageOf } from '../contract/language-of.ts'
import { limits } from '../contract/limits.ts'
import { log } from '../platform/log.ts'
import { boundBody } from './bound-body.ts'
import type { ProcessServices } from './context.ts'
import { createFairTurns } from './fair-share.ts'
import { asTrpc } from './procedure.ts'

/**
 * What tools send to the address of their connection: 202 with what became of it once it is kept, 401 for a bad signature,
 * 404 where the address is nobody's, 413. Of each connection a few are taken at a time; the others wait unread.
 */
export function receiveHooks(services: ProcessServices) {
  const takeTurn = createFairTurns({ atOnce: limits.hooksAtOnce, waiting: limits.hooksWaiting })

  async function receive(tool: string, token: string, request: Request) {
    const connection = await findConnectionByToken(services, tool, token)
    if (!connection) throw new DaylightError('not_found', { code: 'no_address' })
    const endTurn = await takeTurn(connection.id)
    if (!endTurn) throw new DaylightError('rate_limited', { code: 'too_many_deliveries' }, { retryAfterSeconds: 5 })
    try {
      const body = await readBytes(request)
      const headers = Object.fromEntries(request.headers)
      return await receiveDelivery(services, connection, { body, headers, receivedAt: services.clock() })
    } finally {
      endTurn()
    }
  }

  return async (c: Context<{ Bindings: HttpBindings }>) => {
    const { tool = '', token = '' } = c.req.param()
    try {
      return c.json(await receive(tool, token, c.req.raw), 202)
    } catch (error) {
      if (!(error instanceof DaylightError)) throw error
      const { code, retryAfterSeconds } = error
      const message = error.sayIn(languageOf(c.req.header('accept-language')))
      const headers = retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : undefined
      const status = getHTTPStatusCodeFromError(asTrpc(error))
      return Response.json({ error: { code, message } }, { status, headers })
    }
  }
}

/** The whole body. Throws `too_large`, and `invalid` where its sender went away meanwhile. */
async function readBytes(request: Request): Promise<Uint8Array> {
  try {
    return new Uint8Array(await boundBody(request, { most: limits.hookBytes }).arrayBuffer())
  } catch (error) {
    if (error instanceof DaylightError) throw error
    log.debug({ err: error }, 'a delivery broke off')
    throw new DaylightError('invalid', { code: 'not_understood', why: 'the body broke off' })
  }
}

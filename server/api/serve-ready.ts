import type { MiddlewareHandler } from 'hono'
import { answerError } from './answer-error.ts'
import { createApiContext, type ProcessServices } from './context.ts'
import { metaOf } from './meta-of.ts'
import { parseJson } from './parse-json.ts'
import { createResponseCache } from './response-cache.ts'

/**
 * Answers each `readyQuery` of the router from a cache, for everyone who may see the same. What stands in a batch, or has an
 * input that no schema takes, is left to tRPC, which says what is wrong with it.
 */
export function serveReady(services: ProcessServices): MiddlewareHandler {
  const respond = createResponseCache({ max: 500 })
  return async (c, next) => {
    const path = c.req.path.slice('/api/trpc/'.length)
    const ready = metaOf(path)?.ready
    const input = ready?.schema.safeParse(parseJson(c.req.query('input')))
    if (!ready || !input?.success || c.req.query('batch') !== undefined) return next()
    const context = createApiContext(services, c.req.raw)
    try {
      const { name, read } = await ready.find(context, input.data)
      const wrapped = { name: `${path} ${name}`, read: async () => ({ result: { data: await read() } }) }
      return await respond(c.req.raw, wrapped, context.cookies())
    } catch (error) {
      return answerError(error, { context, path, type: 'query' })
    }
  }
}

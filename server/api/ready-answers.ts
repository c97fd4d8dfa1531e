import type { MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { z } from 'zod'
import type { Named } from '../board/get-board.ts'
import type { Scope } from '../identity/scope.ts'
import { release } from '../platform/release.ts'
import { sha256 } from '../platform/sha256.ts'
import { createApiContext, type Services } from './context.ts'

type Encoding = 'br' | 'gzip' | 'identity'
type Bytes = Uint8Array<ArrayBuffer>

const encoders: Record<Encoding, (json: Bytes) => Promise<Bytes>> = {
  br: (json) => promisify(brotliCompress)(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (json) => promisify(gzip)(json),
  identity: async (json) => json,
}

/** The best encoding that an Accept-Encoding header names. */
export function encodingOf(accepted: string | null): Encoding {
  const named = (accepted ?? '').split(',').flatMap((part) => {
    const [name, ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  })
  return (['br', 'gzip'] as const).find((encoding) => named.includes(encoding)) ?? 'identity'
}

const isKnown = (tag: string, ifNoneMatch: string | null) =>
  ifNoneMatch?.split(',').some((known) => known.trim() === tag || known.trim() === '*') ?? false

/** A question of the API whose answer is the same for all who may see the same. */
interface Question<Input> {
  schema: z.ZodType<Input>
  /** What the answer is, by a name that says everything it is made from; throws what tRPC's own procedure would. */
  find(scope: Scope, input: Input): Promise<Named<unknown>>
}

/**
 * Answers of the API kept ready as bytes, compressed once for everyone who may see the same: when a project changes,
 * everyone who looks at it asks again at the same moment. With an ETag of what the answer is made from, and 304 to who
 * has that one. What is refused, or fails, or stands in a batch, is left to tRPC.
 */
export function createReadyAnswers(services: Services) {
  const ready = new LRUCache<string, Promise<Bytes>>({ max: 500 })

  function bytesOf(tag: string, encoding: Encoding, read: () => Promise<unknown>): Promise<Bytes> {
    const name = `${encoding} ${tag}`
    let bytes = ready.get(name)
    if (!bytes) {
      bytes =
        encoding === 'identity'
          ? read().then((data) => new TextEncoder().encode(JSON.stringify({ result: { data } })))
          : bytesOf(tag, 'identity', read).then(encoders[encoding])
      ready.set(name, bytes)
      bytes.catch(() => ready.delete(name))
    }
    return bytes
  }

  async function answer<Input>({ schema, find }: Question<Input>, request: Request): Promise<Response | null> {
    const { searchParams, pathname } = new URL(request.url)
    const input = schema.safeParse(parse(searchParams.get('input')))
    if (!input.success || searchParams.has('batch')) return null
    const context = createApiContext(services, request)
    const { name, read } = await find(await context.requireReader(), input.data)
    const tag = `W/"${sha256(`${release} ${pathname} ${name}`).slice(0, 32)}"`
    const headers = new Headers({
      etag: tag,
      'cache-control': 'private, no-cache',
      vary: 'Authorization, Cookie, Accept-Encoding',
    })
    for (const cookie of context.cookies()) headers.append('set-cookie', cookie)
    if (isKnown(tag, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers })
    const encoding = encodingOf(request.headers.get('accept-encoding'))
    const bytes = await bytesOf(tag, encoding, read)
    headers.set('content-type', 'application/json')
    headers.set('content-length', String(bytes.byteLength))
    if (encoding !== 'identity') headers.set('content-encoding', encoding)
    return new Response(bytes, { headers })
  }

  return <Input>(question: Question<Input>): MiddlewareHandler =>
    async (c, next) =>
      (await answer(question, c.req.raw).catch(() => null)) ?? next()
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

import { LRUCache } from 'lru-cache'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { boardRequestSchema, type BoardView } from '../contract/board.ts'
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

/**
 * Answers of `board.get` kept ready as bytes, compressed once for everyone who may see the same board: when a project
 * changes, everyone who looks at it asks again at the same moment. With an ETag of what the board is made from, and 304
 * to who has that board.
 */
export function createBoardAnswers(services: Services) {
  const ready = new LRUCache<string, Promise<Bytes>>({ max: 500 })

  function bytesOf(tag: string, encoding: Encoding, read: () => Promise<BoardView>): Promise<Bytes> {
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

  /** The answer to a plain GET; null for what is left to tRPC: a batch, and everything that is refused or fails. */
  return async function answer(request: Request): Promise<Response | null> {
    const { searchParams } = new URL(request.url)
    const input = boardRequestSchema.safeParse(parse(searchParams.get('input')))
    if (!input.success || searchParams.has('batch')) return null
    const context = createApiContext(services, request)
    try {
      const { name, read } = await services.boards.findBoard(await context.requireReader(), input.data)
      const tag = `W/"${sha256(`${release} ${name}`).slice(0, 32)}"`
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
    } catch {
      return null
    }
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

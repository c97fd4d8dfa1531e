import { LRUCache } from 'lru-cache'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { release } from '../platform/release.ts'
import { sha256 } from '../platform/sha256.ts'

type Encoding = 'br' | 'gzip' | 'identity'
const compressions = ['br', 'gzip'] as const
type Bytes = Uint8Array<ArrayBuffer>

const encoders: Record<Encoding, (json: Bytes) => Promise<Bytes>> = {
  br: (json) => promisify(brotliCompress)(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (json) => promisify(gzip)(json),
  identity: async (json) => json,
}

/** The first of some encodings that an Accept-Encoding header names, `identity` where it names none of them. */
export function encodingOf<There extends Encoding>(
  accepted: string | null,
  there: readonly There[],
): There | 'identity' {
  const named = (accepted ?? '').split(',').flatMap((part) => {
    const [name, ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  })
  return there.find((encoding) => named.includes(encoding)) ?? 'identity'
}

const isKnown = (tag: string, ifNoneMatch: string | null) =>
  ifNoneMatch?.split(',').some((known) => known.trim() === tag || known.trim() === '*') ?? false

/**
 * A cache of responses: answers kept ready as bytes, read and compressed once for everyone who may see the same: when it changes, everyone who
 * looks at it asks again at the same moment. `name` says everything that an answer is made from; it becomes the ETag, and
 * who has that answer gets 304.
 */
export function createResponseCache(options: { max: number; ttl?: number }) {
  const ready = new LRUCache<string, Promise<Bytes>>(options)

  function bytesOf(tag: string, encoding: Encoding, read: () => Promise<unknown>): Promise<Bytes> {
    const name = `${encoding} ${tag}`
    let bytes = ready.get(name)
    if (!bytes) {
      bytes =
        encoding === 'identity'
          ? read().then((answer) => new TextEncoder().encode(JSON.stringify(answer)))
          : bytesOf(tag, 'identity', read).then(encoders[encoding])
      ready.set(name, bytes)
      bytes.catch(() => ready.delete(name))
    }
    return bytes
  }

  return async function answer(
    request: Request,
    { name, read }: { name: string; read: () => Promise<unknown> },
    cookies: readonly string[] = [],
  ): Promise<Response> {
    const tag = `W/"${sha256(`${release} ${name}`).slice(0, 32)}"`
    const headers = new Headers({
      etag: tag,
      'cache-control': 'private, no-cache',
      vary: 'Authorization, Cookie, Accept-Encoding',
    })
    for (const cookie of cookies) headers.append('set-cookie', cookie)
    if (isKnown(tag, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers })
    const encoding = encodingOf(request.headers.get('accept-encoding'), compressions)
    const bytes = await bytesOf(tag, encoding, read)
    headers.set('content-type', 'application/json')
    headers.set('content-length', String(bytes.byteLength))
    if (encoding !== 'identity') headers.set('content-encoding', encoding)
    return new Response(bytes, { headers })
  }
}

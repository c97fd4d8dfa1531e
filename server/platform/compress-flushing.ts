import type { MiddlewareHandler } from 'hono'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress'
import { Duplex } from 'node:stream'
import zlib from 'node:zlib'

const encoders = {
  br: () =>
    zlib.createBrotliCompress({
      flush: zlib.constants.BROTLI_OPERATION_FLUSH,
      params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 },
    }),
  gzip: () => zlib.createGzip({ flush: zlib.constants.Z_SYNC_FLUSH, level: 6 }),
}

const named = { br: /\bbr\b/, gzip: /\bgzip\b/ }

/** Like hono/compress, but each chunk goes out when it is written: that one holds streamed HTML back to the end. */
export const compressFlushing = (): MiddlewareHandler => async (c, next) => {
  await next()
  const { headers } = c.res
  const type = headers.get('content-type') ?? ''
  const isCompressible = COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) && !type.startsWith('text/event-stream')
  if (c.req.method === 'HEAD' || headers.has('content-encoding') || !isCompressible) return
  if (Number(headers.get('content-length') ?? Infinity) < 1024) return
  c.header('vary', 'Accept-Encoding', { append: true })
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find((one) => named[one].test(accepted))
  if (!encoding) return
  // Only now: to look at a body makes a stream of it, which costs more than a ready answer altogether.
  const { body } = c.res
  if (!body) return
  const encoder = Duplex.toWeb(encoders[encoding]()) as ReadableWritablePair<Uint8Array, Uint8Array>
  c.res = new Response(body.pipeThrough(encoder), c.res)
  c.res.headers.delete('content-length')
  c.res.headers.set('content-encoding', encoding)
}

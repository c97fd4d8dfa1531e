import { findJsonExcess, type JsonBounds } from '../contract/bounded-json.ts'
import { DaylightError } from '../contract/errors.ts'

/**
 * The request with a body that is handed on once all of it has come and has been counted: reading one that holds more
 * than its bounds throws `invalid`. It is taken for JSON, whatever its sender calls it.
 */
export function boundJson(request: Request, bounds: JsonBounds): Request {
  const { body: source, method, signal } = request
  if (!source) return request
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const whole = new Uint8Array(await new Response(source).arrayBuffer())
        const excess = findJsonExcess(new TextDecoder().decode(whole), bounds)
        if (excess) throw new DaylightError('invalid', excess)
        if (whole.byteLength > 0) controller.enqueue(whole)
        controller.close()
      },
      cancel: (reason) => source.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  return new Request(request.url, { method, headers, signal, body, duplex: 'half' })
}

import { DaylightError } from '../contract/errors.ts'

/** What is held up while a body is awaited: somebody else's turn must not wait for a sender. */
export interface Turn {
  pause(): void
  /** Waits for the turn again; throws `rate_limited` where too many wait. */
  resume(): Promise<void>
}

interface BodyBounds {
  /** In bytes: whole KiB. */
  most: number
  turn?: Turn
  /** What the request says, where that is not what its sender said. */
  headers?: Headers
}

const mebibyte = 1024 * 1024
const sizeOf = (bytes: number) => (bytes % mebibyte === 0 ? `${bytes / mebibyte} MiB` : `${bytes / 1024} KiB`)

/**
 * The request with its body counted while it is read, however it says that it is long: reading more than `most` bytes
 * throws `too_large`. Nothing is read before somebody asks for it, and `turn` is given away while they wait.
 *
 * What is too much is taken from the sender for a while and thrown away, since whoever is cut off while sending never
 * sees the answer.
 */
export function boundBody(request: Request, { most, turn, headers = request.headers }: BodyBounds): Request {
  const { method, signal } = request
  if (method === 'GET' || method === 'HEAD') return request
  const patience = 16 * most
  const tooLarge = new DaylightError('too_large', { code: 'body_too_large', most: sizeOf(most) })
  const declared = Number(request.headers.get('content-length') ?? 0)
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  let size = 0
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (declared > patience) throw tooLarge
        if (!reader) {
          turn?.pause()
          // Taken up only now: a body that nobody asks for is thrown away as it comes, and the connection goes on.
          reader = (request.body ?? nothing()).getReader()
        }
        for (;;) {
          const { done, value } = await reader.read()
          size += value?.byteLength ?? 0
          const isOver = size > most
          if (isOver && !done && size <= patience) continue
          if (done || isOver) await turn?.resume()
          if (isOver) throw tooLarge
          if (done) return controller.close()
          return controller.enqueue(value)
        }
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  return new Request(request.url, { method, headers, signal, body, duplex: 'half' })
}
const nothing = () => new ReadableStream<Uint8Array>({ start: (controller) => controller.close() })

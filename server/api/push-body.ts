import { DaylightError } from '../contract/errors.ts'
import type { PushRequest } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'

async function readBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Read to the end even when it is too much: a sender that is cut off while sending never sees the answer.
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size <= limits.pushBytes) chunks.push(chunk)
    if (size > 16 * limits.pushBytes) break
  }
  if (size > limits.pushBytes) throw new DaylightError('too_large', 'A push takes 4 MiB at most; send smaller batches')
  return Buffer.concat(chunks)
}

/**
 * The input of `ingest.push`: the body's bytes as they came (http.ts hands them on as a stream), so that only the
 * writer's thread parses them; or an object, from a typed caller or a batch, which is written as JSON again.
 */
export const pushBody = {
  _input: undefined as unknown as PushRequest,
  _output: undefined as unknown as Uint8Array,
  async parse(input: unknown): Promise<Uint8Array> {
    if (input instanceof ReadableStream) return readBytes(input as ReadableStream<Uint8Array>)
    const bytes = Buffer.from(JSON.stringify(input ?? null))
    if (bytes.byteLength > limits.pushBytes) throw new DaylightError('too_large', 'A push takes 4 MiB at most')
    return bytes
  },
}

import type { PushRequest } from '../contract/ingest.ts'

/**
 * The input of `ingest.push`: the body's bytes as they came (http.ts hands them on as a bounded stream), so that only the
 * writer's thread parses them; or an object, from a typed caller or a batch, which is written as JSON again.
 */
export const pushBody = {
  _input: undefined as unknown as PushRequest,
  _output: undefined as unknown as Uint8Array,
  async parse(input: unknown): Promise<Uint8Array> {
    if (input instanceof ReadableStream) return new Uint8Array(await new Response(input).arrayBuffer())
    const bytes = Buffer.from(JSON.stringify(input ?? null))
    return bytes
  },
}

import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'

/** The same bytes; throws `too_large` as soon as there are more of them than a file may have. */
export async function* boundChunks(chunks: AsyncIterable<Uint8Array>, most: number = limits.fileBytes) {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > most) throw new DaylightError('too_large', `larger than ${Math.floor(most / 1024 / 1024)} MiB`)
    yield chunk
  }
}

/** The first bytes of a file, at most so many. */
export async function readBeginning(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.byteLength
    if (length >= most) break
  }
  return Buffer.concat(parts).subarray(0, most)
}

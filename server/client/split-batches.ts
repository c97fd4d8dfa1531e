import type { Update } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { IngestError } from './ingest-error.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/**
 * Cuts updates into request bodies of at most `count` updates that stay under the limit of a push, in order. Throws
 * `too_large` at an update that alone is over it.
 */
export function* splitBatches(project: string, updates: Iterable<Update>, count: number) {
  const opening = `{"project":${JSON.stringify(project)},"updates":[`
  const room = limits.pushBytes - bytesOf(opening) - bytesOf(']}')
  let batch: string[] = []
  let bytes = 0
  let index = 0
  const close = () => ({ body: `${opening}${batch.join(',')}]}`, count: batch.length })
  for (const update of updates) {
    const text = JSON.stringify(update)
    const size = bytesOf(text) + 1
    if (size > room) {
      const message = `one update is larger than a push may be (${limits.pushBytes} bytes)`
      throw new IngestError('too_large', message, { path: `updates[${index}]` })
    }
    if (batch.length === count || bytes + size > room) {
      yield close()
      batch = []
      bytes = 0
    }
    batch.push(text)
    bytes += size
    index += 1
  }
  if (batch.length > 0) yield close()
}

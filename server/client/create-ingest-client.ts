import type { BoardView } from '../contract/board.ts'
import type { KeysPage, ProjectOfKey, PushResponse, Receipt, Update } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { IngestError } from './ingest-error.ts'
import { defaultPatience, patientHttp, type Patience } from './patient-http.ts'

export { IngestError } from './ingest-error.ts'
export type { Patience, Retry } from './patient-http.ts'
export type { BoardView } from '../contract/board.ts'
export type { Receipt, Update } from '../contract/ingest.ts'

export interface IngestClientOptions {
  /** The portal's address, such as https://portal.example.com */
  url: string
  /** An ingest key, `dl_…`. */
  key: string
  fetch?: typeof fetch
  /** Updates in one request, at most 1,000. */
  batchSize?: number
  retries?: Partial<Patience>
}

/** What became of one request: its receipts are those of `from` and the following updates. */
export interface BatchReport extends PushResponse {
  from: number
}

export interface PushSummary {
  /** The project's version after the last request; null where there was nothing to send. */
  version: number | null
  applied: number
  duplicate: number
  quarantined: number
  /** One per update, in the order given. */
  receipts: Receipt[]
}

export interface IngestClient {
  /**
   * Sends updates in order. Safe to call again with the same updates after any failure: what arrived before is
   * answered as duplicate. Throws IngestError.
   */
  push(
    request: { project: string; updates: Iterable<Update> },
    options?: { onBatch?: (batch: BatchReport) => void },
  ): Promise<PushSummary>
  /** The board, live or as it stood at the end of a civil day (YYYY-MM-DD). The key must be one that can read. */
  getBoard(project: string, options?: { asOf?: string }): Promise<BoardView>
  /** In which zone the project's days are, and whether the key can read. */
  getProject(project: string): Promise<ProjectOfKey>
  /** Keys of the things of a kind that the project has. The key must be one that can read. */
  listKeys(project: string, kind: string): AsyncIterable<string>
}

function checkedUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new IngestError('invalid', `${url} is not an http(s) address`, { path: 'url' })
  return url
}

function checkedAnswer(answer: unknown, count: number): PushResponse {
  const { version, receipts } = (answer ?? {}) as Partial<PushResponse>
  if (typeof version === 'number' && Array.isArray(receipts) && receipts.length === count) return { version, receipts }
  throw new IngestError('unavailable', `expected ${count} receipts, got something else`, { status: 200 })
}

/** A client for tools that push to Daylight and read its boards. */
export function createIngestClient({ url, key, batchSize = 500, ...options }: IngestClientOptions): IngestClient {
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > limits.updatesPerPush)
    throw new IngestError('invalid', `batchSize is 1 to ${limits.updatesPerPush}`, { path: 'batchSize' })
  const patience = { ...defaultPatience, ...options.retries }
  const request = patientHttp(checkedUrl(url), key, options.fetch ?? ((...args) => fetch(...args)), patience)
  return {
    async push({ project, updates }, { onBatch } = {}) {
      const summary: PushSummary = { version: null, applied: 0, duplicate: 0, quarantined: 0, receipts: [] }
      for (const { body, count } of splitBatches(project, updates, batchSize)) {
        const answer = checkedAnswer(await request('api/trpc/ingest.push', { body }), count)
        const from = summary.receipts.length
        for (const receipt of answer.receipts) {
          summary[receipt.status] += 1
          summary.receipts.push(receipt)
        }
        summary.version = answer.version
        onBatch?.({ from, ...answer })
      }
      return summary
    },
    async getBoard(project, { asOf } = {}) {
      const input = JSON.stringify({ project, asOf })
      return (await request('api/trpc/board.get', { searchParams: { input } })) as BoardView
    },
    async getProject(project) {
      const input = JSON.stringify({ project })
      return (await request('api/trpc/ingest.getProject', { searchParams: { input } })) as ProjectOfKey
    },
    async *listKeys(project, kind) {
      let after: string | null = null
      do {
        const input: string = JSON.stringify({ project, kind, after })
        const page = (await request('api/trpc/ingest.listKeys', { searchParams: { input } })) as KeysPage
        yield* page.keys
        after = page.next
      } while (after !== null)
    },
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/**
 * Cuts updates into request bodies of at most `count` updates that stay under the limit of a push, in order. Throws
 * `too_large` at an update that alone is over it.
 */
function* splitBatches(project: string, updates: Iterable<Update>, count: number) {
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

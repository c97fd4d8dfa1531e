import type { Update } from '../contract/ingest.ts'
import type { IngestClient } from '../client/create-ingest-client.ts'
import type { ReadItem } from './read-updates.ts'

/** Something in the file that needs a person: a line that could not be sent, or an update that was not understood. */
export interface PushProblem {
  line: number
  id: string | null
  reason: string
  path: string | null
  message: string
}

export interface PushOutcome {
  version: number | null
  sent: number
  applied: number
  duplicate: number
  quarantined: number
  unreadable: number
  /** The first of them, in the order of the file. */
  problems: PushProblem[]
}

/** Updates in memory at a time, and problems told one by one. */
const window = 5_000
const problemsTold = 1_000

/** Sends what is read, some thousand updates at a time, and adds up what became of it. `outcome` is kept up to date. */
export async function pushUpdates(
  client: IngestClient,
  project: string,
  items: AsyncIterable<ReadItem>,
  outcome: PushOutcome,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const tell = (problem: PushProblem) => {
    if (outcome.problems.length < problemsTold) outcome.problems.push(problem)
  }
  let waiting: { line: number; bytes: number; update: unknown }[] = []
  const flush = async () => {
    const sent = waiting
    waiting = []
    // Whether they are updates is for the server to judge: what is not goes to quarantine and is kept there.
    const updates = sent.map(({ update }) => update as Update)
    await client.push(
      { project, updates },
      {
        onBatch({ from, version, receipts }) {
          outcome.version = version
          outcome.sent += receipts.length
          receipts.forEach((receipt, index) => {
            outcome[receipt.status] += 1
            if (receipt.status !== 'quarantined') return
            const { id, reason, path = null, message } = receipt
            tell({ line: sent[from + index]!.line, id, reason, path, message })
          })
          onProgress(sent[from + receipts.length - 1]!.bytes)
        },
      },
    )
  }
  for await (const item of items) {
    if ('unreadable' in item) {
      outcome.unreadable += 1
      tell({ line: item.line, id: null, reason: 'unreadable', path: null, message: item.unreadable })
    } else waiting.push(item)
    if (waiting.length === window) await flush()
  }
  await flush()
}

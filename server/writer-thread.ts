// The writer in a thread of its own: folding and committing never hold up a page or another request.
import { parentPort, workerData } from 'node:worker_threads'
import { buildSnapshot } from './board/snapshot.ts'
import { DaylightError } from './contract/errors.ts'
import { openSql } from './platform/sql.ts'
import type { FromWriter, ToWriter } from './ledger/start-writer.ts'
import { createWriter, type Appended } from './ledger/writer.ts'

const port = parentPort!
const { databaseUrl } = workerData as { databaseUrl: string }
const writer = createWriter(openSql(databaseUrl, 'write'), Date.now, buildSnapshot)

/** An error crosses threads as what it is made of. */
const failureOf = (error: unknown) => {
  const { code, why, path, retryAfterSeconds } =
    error instanceof DaylightError ? error : new DaylightError('unavailable', { code: 'update_not_stored' })
  return { code, why, path, retryAfterSeconds }
}

port.on('message', (message: ToWriter) => {
  const answer = (reply: FromWriter) => port.postMessage(reply)
  if (message === 'close') {
    void writer.close().then(() => {
      answer('closed')
      port.close()
    })
    return
  }
  const { id, push } = message
  writer.write(push).then(
    (appended: Appended) => answer({ id, appended: JSON.stringify(appended) }),
    (error: unknown) => answer({ id, failed: failureOf(error) }),
  )
})

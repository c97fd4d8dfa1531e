// The writer in a thread of its own: folding and committing never hold up a page or another request.
import { parentPort, workerData } from 'node:worker_threads'
import { DaylightError, type ErrorCode } from '../contract/errors.ts'
import { openSql } from '../platform/sql.ts'
import type { JudgedPush } from './judge-push.ts'
import { createWriter, type Appended } from './writer.ts'

export type ToWriter = { id: number; push: JudgedPush } | 'close'
/** `appended` is JSON of an `Appended`: a text crosses threads faster than the objects it says. */
export type FromWriter =
  | 'closed'
  | { id: number; appended: string }
  | { id: number; failed: { code: ErrorCode; message: string; path?: string; retryAfterSeconds?: number } }

const port = parentPort!
const { databaseUrl } = workerData as { databaseUrl: string }
const writer = createWriter(openSql(databaseUrl, 'write'), Date.now)

const failureOf = (error: unknown) => {
  if (!(error instanceof DaylightError)) return { code: 'unavailable' as const, message: 'The writer failed' }
  const { code, message, path, retryAfterSeconds } = error
  return { code, message, ...(path ? { path } : {}), ...(retryAfterSeconds ? { retryAfterSeconds } : {}) }
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

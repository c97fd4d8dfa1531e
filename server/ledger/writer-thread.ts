// The writer in a thread of its own: parsing, folding and committing never hold up a page or another request.
import { parentPort, workerData } from 'node:worker_threads'
import type { Language } from '../contract/explain.ts'
import { DaylightError, type ErrorCode } from '../contract/errors.ts'
import { openSql } from '../platform/sql.ts'
import type { PushGrant } from './parse-push.ts'
import { createWriter, type Appended } from './writer.ts'

export type ToWriter = { id: number; body: Uint8Array; grant: PushGrant; language: Language } | 'close'
export type FromWriter =
  | 'closed'
  | { id: number; appended: Appended }
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
  const { id, body, grant, language } = message
  writer.append(body, grant, language).then(
    (appended) => answer({ id, appended }),
    (error: unknown) => answer({ id, failed: failureOf(error) }),
  )
})

import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { log } from '../platform/log.ts'
import { startThread, threadFile } from '../platform/start-thread.ts'
import { createJudge, nameOfPusher, type JudgedPush } from './judge-push.ts'
import type { Appended, LedgerWriter } from './writer.ts'

export type ToWriter = { id: number; push: JudgedPush } | 'close'
/** `appended` is JSON of an `Appended`: a text crosses threads faster than the objects it says. */
export type FromWriter =
  | 'closed'
  | { id: number; appended: string }
  | { id: number; failed: Pick<DaylightError, 'code' | 'why' | 'path' | 'retryAfterSeconds'> }

interface Pending {
  resolve(appended: Appended): void
  reject(error: Error): void
}

const gone = () => new DaylightError('unavailable', { code: 'ledger_not_written' }, { retryAfterSeconds: 5 })

export const writerThread = 'server/writer-thread.ts'

/**
 * Starts the writer's thread; `onExit` tells when it died, and then no push is accepted any more. Pushes are judged on
 * this side, so that the thread, which alone can write, does nothing that another could do as well.
 */
export function startWriter(databaseUrl: string, onExit: () => void, thread = threadFile(writerThread)): LedgerWriter {
  // A group's updates live as long as its transaction: with room for them, the young generation needs no copying.
  const resourceLimits = { maxYoungGenerationSizeMb: 128 }
  const worker = startThread(thread, { workerData: { databaseUrl }, resourceLimits })
  const judge = createJudge()
  const pending = new Map<number, Pending>()
  let lastId = 0
  const waiting = createWaitingBytes(limits.waitingBytes)
  let closed: (() => void) | null = null
  let alive = true

  const settle = (id: number) => {
    const one = pending.get(id)!
    pending.delete(id)
    return one
  }
  worker.on('message', (message: FromWriter) => {
    if (message === 'closed') return closed?.()
    if ('appended' in message) return settle(message.id).resolve(JSON.parse(message.appended) as Appended)
    const { code, why, ...details } = message.failed
    settle(message.id).reject(new DaylightError(code, why, details))
  })
  worker.on('error', (error) => log.fatal({ err: error }, 'the writer died'))
  worker.on('exit', () => {
    alive = false
    for (const id of [...pending.keys()]) settle(id).reject(gone())
    if (closed) closed()
    else onExit()
  })

  const write = (push: JudgedPush) =>
    new Promise<Appended>((resolve, reject) => {
      if (!alive || closed) throw gone()
      const id = ++lastId
      pending.set(id, { resolve, reject })
      worker.postMessage({ id, push } satisfies ToWriter)
    })

  return {
    async append(body, grant, language) {
      const pusher = nameOfPusher(grant)
      if (!waiting.add(pusher, body.byteLength))
        throw new DaylightError('rate_limited', { code: 'too_many_updates' }, { retryAfterSeconds: 1 })
      try {
        return await write(await judge(body, grant, language))
      } finally {
        waiting.remove(pusher, body.byteLength)
      }
    },
    close: () =>
      new Promise((resolve) => {
        if (!alive) return resolve()
        closed = resolve
        worker.postMessage('close' satisfies ToWriter)
      }),
  }
}

/**
 * Counts the bytes that wait, by who sent them. Of those who have something waiting each may have an equal part of `limit`
 * and always one push, so that whoever fills it refuses nobody but themselves.
 */
export function createWaitingBytes(limit: number) {
  const waiting = new Map<string, number>()
  return {
    /** Whether there is room for them; then they count until they are removed. */
    add(who: string, bytes: number): boolean {
      const own = waiting.get(who)
      const askers = waiting.size + (own === undefined ? 1 : 0)
      if (own !== undefined && own + bytes > limit / Math.max(askers, 2)) return false
      waiting.set(who, (own ?? 0) + bytes)
      return true
    },
    remove(who: string, bytes: number) {
      const left = waiting.get(who)! - bytes
      if (left > 0) waiting.set(who, left)
      else waiting.delete(who)
    },
  }
}

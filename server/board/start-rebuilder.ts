import type { Worker } from 'node:worker_threads'
import type { BoardView } from '../contract/board.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { log } from '../platform/log.ts'
import { startThread, threadFile } from '../platform/start-thread.ts'
import type { RebuildBoard } from './rebuild-board.ts'
import type { FromRebuilder, ToRebuilder } from './rebuild-thread.ts'

export const rebuildThread = 'server/board/rebuild-thread.ts'

interface Pending {
  resolve(board: BoardView): void
  reject(error: Error): void
}

/** How long its thread is kept without work: it holds the memory of its last board. */
const idleMs = 60_000
const failed = () => new DaylightError('unavailable', 'That day could not be looked back to', { retryAfterSeconds: 30 })

/**
 * Folds boards again in another thread, which begins with the first one and ends when there is nothing to do. Throws
 * `unavailable` where it fails, or too many wait already.
 */
export function startRebuilder(databaseUrl: string, thread = threadFile(rebuildThread)) {
  const pending = new Map<number, Pending>()
  let worker: Worker | null = null
  let lastId = 0
  let idle: ReturnType<typeof setTimeout> | undefined

  function end() {
    clearTimeout(idle)
    worker?.postMessage('close' satisfies ToRebuilder)
    worker = null
  }

  function start(): Worker {
    const started = startThread(thread, { workerData: { databaseUrl } })
    started.on('message', ({ id, board }: FromRebuilder) => {
      const { resolve, reject } = pending.get(id)!
      pending.delete(id)
      if (pending.size === 0) idle = setTimeout(end, idleMs).unref()
      if (board) resolve(board)
      else reject(failed())
    })
    started.on('error', (error) => log.error({ err: error }, 'the thread that folds boards again died'))
    started.on('exit', () => {
      if (worker !== started) return
      // Out of memory, say: who waits is told, and the next one gets a new thread.
      worker = null
      for (const { reject } of pending.values()) reject(failed())
      pending.clear()
    })
    started.unref()
    return started
  }

  const rebuild: RebuildBoard = (request) =>
    new Promise((resolve, reject) => {
      if (pending.size >= limits.rebuildsWaiting)
        throw new DaylightError('unavailable', 'Too many days are being looked back to', { retryAfterSeconds: 30 })
      clearTimeout(idle)
      worker ??= start()
      const id = ++lastId
      pending.set(id, { resolve, reject })
      worker.postMessage({ id, request } satisfies ToRebuilder)
    })
  return { rebuild, end }
}

import type { Worker } from 'node:worker_threads'
import type { BoardView } from '../contract/board.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { createFairLines } from '../platform/fair-lines.ts'
import { log } from '../platform/log.ts'
import { startThread, threadFile } from '../platform/start-thread.ts'
import type { RebuildBoard, RebuildRequest } from './rebuild-board.ts'
import type { FromRebuilder, ToRebuilder } from './rebuild-thread.ts'

export const rebuildThread = 'server/board/rebuild-thread.ts'

interface Waiting {
  asker: string
  request: RebuildRequest
  resolve(board: BoardView): void
  reject(error: Error): void
}

/** How long its thread is kept without work: it holds the memory of its last board. */
const idleMs = 60_000
const failed = () => new DaylightError('unavailable', 'That day could not be looked back to', { retryAfterSeconds: 30 })

/**
 * Folds boards again in another thread, which begins with the first one and ends when there is nothing to do: one at a
 * time, and of all who ask in turns. Throws `unavailable` where it fails, or the asker has too many waiting already.
 */
export function startRebuilder(databaseUrl: string, thread = threadFile(rebuildThread)) {
  const lines = createFairLines<Waiting>()
  let current: Waiting | null = null
  let worker: Worker | null = null
  let idle: ReturnType<typeof setTimeout> | undefined

  function end() {
    clearTimeout(idle)
    worker?.postMessage('close' satisfies ToRebuilder)
    worker = null
  }

  function start(): Worker {
    const started = startThread(thread, { workerData: { databaseUrl } })
    started.on('message', (board: FromRebuilder) =>
      settle((one) => (board ? one.resolve(board) : one.reject(failed()))),
    )
    started.on('error', (error) => log.error({ err: error }, 'the thread that folds boards again died'))
    started.on('exit', () => {
      if (worker !== started) return
      // Out of memory, say: whose board it was is told, and the next one gets a new thread.
      worker = null
      settle(({ reject }) => reject(failed()))
    })
    started.unref()
    return started
  }

  function settle(answer: (one: Waiting) => void) {
    if (current) answer(current)
    current = null
    goOn()
  }

  function goOn() {
    if (current) return
    current = lines.take() ?? null
    clearTimeout(idle)
    if (!current) {
      idle = setTimeout(end, idleMs).unref()
      return
    }
    worker ??= start()
    worker.postMessage(current.request satisfies ToRebuilder)
  }

  const rebuild: RebuildBoard = (request, asker) =>
    new Promise((resolve, reject) => {
      const own = lines.waiting(asker) + (current?.asker === asker ? 1 : 0)
      if (own >= limits.rebuildsWaiting)
        throw new DaylightError('unavailable', 'Too many days are being looked back to', { retryAfterSeconds: 30 })
      lines.add(asker, { asker, request, resolve, reject })
      goOn()
    })
  return { rebuild, end }
}

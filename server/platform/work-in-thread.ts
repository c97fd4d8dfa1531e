import type { Worker, WorkerOptions } from 'node:worker_threads'
import { createFairLines } from './fair-lines.ts'
import { log } from './log.ts'
import { startThread } from './start-thread.ts'

interface Waiting<Request, Answer> {
  asker: string
  request: Request
  resolve(answer: Answer): void
  reject(error: Error): void
}

export interface WorkOptions {
  /** What the thread does, for the log. */
  name: string
  /** The file that it runs: see `threadFile`, and `answerInThread`. */
  file: string
  options: WorkerOptions
  /** How much one asker, and all together, may have asked for that is not done. */
  most: { each: number; all: number }
  /** After how many milliseconds of one work the thread is ended; never where left out. */
  longestMs?: number
  /** Without work it is kept: what it does is small mostly, and whoever asks waits. */
  keptIdle?: boolean
  /** What is thrown where it failed, and where there is too much. */
  failed(): Error
  full(): Error
}

/** How long a thread is kept without work: it holds the memory of its last one. */
const idleMs = 60_000

/**
 * Has work done in another thread, which begins with the first and ends when there is nothing to do: one at a time, and of
 * all who ask in turns.
 */
export function workInThread<Request, Answer>({
  name,
  file,
  options,
  most,
  longestMs,
  keptIdle,
  failed,
  full,
}: WorkOptions) {
  const lines = createFairLines<Waiting<Request, Answer>>()
  let undone = 0
  let current: Waiting<Request, Answer> | null = null
  let worker: Worker | null = null
  let idle: ReturnType<typeof setTimeout> | undefined
  let tooLong: ReturnType<typeof setTimeout> | undefined

  function end() {
    clearTimeout(idle)
    worker?.postMessage('close')
    worker = null
  }

  function start(): Worker {
    const started = startThread(file, options)
    started.on('message', (answer: Answer | null) =>
      settle((one) => (answer === null ? one.reject(failed()) : one.resolve(answer))),
    )
    started.on('error', (error) => log.error({ err: error }, `the thread that ${name} died`))
    started.on('exit', () => {
      if (worker !== started) return
      // Out of memory, say: whose work it was is told, and the next gets a new thread.
      worker = null
      settle(({ reject }) => reject(failed()))
    })
    started.unref()
    return started
  }

  function settle(answer: (one: Waiting<Request, Answer>) => void) {
    clearTimeout(tooLong)
    if (current) {
      undone -= 1
      answer(current)
    }
    current = null
    goOn()
  }

  function goOn() {
    if (current) return
    current = lines.take() ?? null
    clearTimeout(idle)
    if (!current) {
      if (!keptIdle) idle = setTimeout(end, idleMs).unref()
      return
    }
    let working: Worker
    try {
      working = worker ??= start()
    } catch (error) {
      log.error({ err: error }, `the thread that ${name} could not be started`)
      return settle(({ reject }) => reject(failed()))
    }
    working.postMessage(current.request)
    if (longestMs === undefined) return
    tooLong = setTimeout(() => {
      log.error({ asker: current?.asker }, `the thread that ${name} took too long`)
      void working.terminate()
    }, longestMs).unref()
  }

  const work = (asker: string, request: Request): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const own = lines.waiting(asker) + (current?.asker === asker ? 1 : 0)
      if (own >= most.each || undone >= most.all) throw full()
      undone += 1
      lines.add(asker, { asker, request, resolve, reject })
      goOn()
    })
  return { work, end }
}

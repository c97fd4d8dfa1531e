import { log } from './log.ts'

/** Work that nobody waits for, until the process ends. */
export interface Background {
  /** Takes a promise over; a failure is logged, as whoever takes work over makes sure that it is done some day. */
  run(what: string, work: Promise<unknown>): void
  /** Once everything that was taken over has ended. */
  settled(): Promise<void>
}

/** An empty background. */
export function createBackground(): Background {
  const running = new Set<Promise<unknown>>()
  return {
    run(what, work) {
      const watched = work
        .catch((error: unknown) => log.error({ err: error }, `${what} failed`))
        .finally(() => running.delete(watched))
      running.add(watched)
    },
    async settled() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}

import { EventEmitter } from 'node:events'

/** Announces and follows numbers that grow: the versions of projects, or the revisions of rooms. */
export interface Topics {
  announce(projectId: number, version: number): void
  /**
   * Versions announced from now on; only the newest of those that arrived while the last one was handled. Of several
   * projects they say only that one of them changed, not which.
   */
  follow(projectIds: number | readonly number[], signal: AbortSignal): AsyncGenerator<number>
  close(): Promise<void>
}

/** The followers in this process. */
export interface LocalTopics extends Topics {
  /** The version announced last; undefined before the first one. */
  newest(projectId: number): number | undefined
  isFollowed(): boolean
  listenerCount(projectId: number): number
}

/** Within one process: enough on SQLite, which one process serves. */
export function createTopics(): LocalTopics {
  const emitter = new EventEmitter().setMaxListeners(0)
  const newest = new Map<number, number>()
  return {
    announce(projectId, version) {
      newest.set(projectId, version)
      emitter.emit(String(projectId), version)
    },
    follow: (projectIds, signal) => follow(emitter, [projectIds].flat().map(String), signal),
    newest: (projectId) => newest.get(projectId),
    isFollowed: () => emitter.eventNames().length > 0,
    listenerCount: (projectId) => emitter.listenerCount(String(projectId)),
    close: async () => void emitter.removeAllListeners(),
  }
}

/** Listens from the call on, not from the first `next()`: nothing falls between reading a version and waiting. */
function follow(emitter: EventEmitter, topics: readonly string[], signal: AbortSignal): AsyncGenerator<number> {
  let newest: number | null = null
  let wake = () => {}
  const onVersion = (version: number) => {
    newest = Math.max(newest ?? 0, version)
    wake()
  }
  const stop = () => {
    for (const topic of topics) emitter.off(topic, onVersion)
    wake()
  }
  for (const topic of topics) emitter.on(topic, onVersion)
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()

  return (async function* () {
    try {
      while (!signal.aborted) {
        if (newest === null) await new Promise<void>((resolve) => (wake = resolve))
        else {
          const version: number = newest
          newest = null
          yield version
        }
      }
    } finally {
      stop()
      signal.removeEventListener('abort', stop)
    }
  })()
}

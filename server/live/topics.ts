import { EventEmitter } from 'node:events'

/** Announces and follows numbers that grow: the revisions of projects or of rooms. */
export interface Topics {
  announce(projectId: number, version: number): void
  /** Versions announced from now on; only the newest of those that arrived while the last one was handled. */
  follow(projectId: number, signal: AbortSignal): AsyncGenerator<number>
  /** The same of several projects, by project. */
  followEach(projectIds: readonly number[], signal: AbortSignal): AsyncGenerator<Map<number, number>>
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
    follow(projectId, signal) {
      const each = followEach(emitter, [projectId], signal)
      return (async function* () {
        for await (const versions of each) yield versions.get(projectId)!
      })()
    },
    followEach: (projectIds, signal) => followEach(emitter, projectIds, signal),
    newest: (projectId) => newest.get(projectId),
    isFollowed: () => emitter.eventNames().length > 0,
    listenerCount: (projectId) => emitter.listenerCount(String(projectId)),
    close: async () => void emitter.removeAllListeners(),
  }
}

/** Listens from the call on, not from the first `next()`: nothing falls between reading a version and waiting. */
function followEach(
  emitter: EventEmitter,
  projectIds: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<Map<number, number>> {
  let newest = new Map<number, number>()
  let wake = () => {}
  const listeners = projectIds.map((id) => {
    const onVersion = (version: number) => {
      newest.set(id, Math.max(newest.get(id) ?? 0, version))
      wake()
    }
    emitter.on(String(id), onVersion)
    return () => emitter.off(String(id), onVersion)
  })
  const stop = () => {
    for (const leave of listeners.splice(0)) leave()
    wake()
  }
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()

  return (async function* () {
    try {
      while (!signal.aborted) {
        if (newest.size === 0) await new Promise<void>((resolve) => (wake = resolve))
        else {
          const versions = newest
          newest = new Map()
          yield versions
        }
      }
    } finally {
      stop()
      signal.removeEventListener('abort', stop)
    }
  })()
}

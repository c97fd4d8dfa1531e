type Hear = (id: number, version: number) => void

/** Announces and follows numbers that grow: the revisions of projects or of rooms. */
export interface Topics {
  announce(id: number, version: number): void
  /** Hears each version that is announced from now on; gives what ends it. */
  listen(ids: readonly number[], hear: Hear): () => void
  close(): Promise<void>
}

/** The followers in this process. */
export interface LocalTopics extends Topics {
  /** The version announced last; undefined before the first one. */
  newest(id: number): number | undefined
  isFollowed(): boolean
  listenerCount(id: number): number
}

/** Within one process: enough on SQLite, which one process serves. */
export function createTopics(): LocalTopics {
  const followers = new Map<number, Set<Hear>>()
  const newest = new Map<number, number>()
  return {
    announce(id, version) {
      newest.set(id, version)
      for (const hear of followers.get(id) ?? []) hear(id, version)
    },
    listen(ids, hear) {
      // A function of its own: two may follow with the same.
      const own: Hear = (id, version) => hear(id, version)
      for (const id of ids) followers.set(id, (followers.get(id) ?? new Set<Hear>()).add(own))
      return () => {
        for (const id of ids) {
          const ofOne = followers.get(id)
          ofOne?.delete(own)
          if (ofOne?.size === 0) followers.delete(id)
        }
      }
    },
    newest: (id) => newest.get(id),
    isFollowed: () => followers.size > 0,
    listenerCount: (id) => followers.get(id)?.size ?? 0,
    close: async () => followers.clear(),
  }
}

import { readRevisions } from '../board/read-head.ts'
import { log } from '../platform/log.ts'
import type { Sql } from '../platform/sql.ts'
import type { Topics } from '../live/topics.ts'

/** Revisions by project. */
type Revisions = ReadonlyMap<number, number>

/**
 * Tells the revisions of projects: of all of them first, then each that grows, beside those of all. Tells null where they
 * could not be read. Gives what ends it.
 */
export function followRevisions(
  { sql, topics }: { sql: Sql; topics: Topics },
  ids: readonly number[],
  hear: (changed: Revisions | null, all: Revisions) => void,
): () => void {
  const all = new Map<number, number>()
  let isRead = false
  const grew = (id: number, revision: number) => {
    if (revision <= (all.get(id) ?? 0)) return false
    all.set(id, revision)
    return true
  }
  // Listens first, then reads: what is announced in between is in either.
  const leave = topics.listen(ids, (id, revision) => {
    if (grew(id, revision) && isRead) hear(new Map([[id, revision]]), all)
  })
  let isOver = false
  readRevisions(sql, ids).then(
    (read) => {
      if (isOver) return
      for (const [id, revision] of read) grew(id, revision)
      isRead = true
      hear(all, all)
    },
    (error: unknown) => {
      log.warn({ err: error }, 'revisions could not be read')
      if (!isOver) hear(null, all)
    },
  )
  return () => {
    isOver = true
    leave()
  }
}

import type { Sql } from '../platform/sql.ts'
import type { LocalTopics } from './topics.ts'

/**
 * Announces what somebody else wrote: the command line that replays from quarantine has no way to this process's
 * followers. Looks at the projects' versions each second while anybody follows one; gives a function that ends it.
 */
export function watchHeads(sql: Sql, topics: LocalTopics, every = 1_000): () => void {
  let looking = false
  const look = async () => {
    if (looking || !topics.isFollowed()) return
    looking = true
    try {
      const heads = await sql.all<{ projectId: number; seq: number }>(
        'SELECT project_id AS "projectId", seq FROM ledger_head',
      )
      for (const { projectId, seq } of heads) if (topics.newest(projectId) !== seq) topics.announce(projectId, seq)
    } catch {
      // The database is away for a moment: the next look, or a page that reconnects, sees what was missed.
    } finally {
      looking = false
    }
  }
  const timer = setInterval(() => void look(), every)
  timer.unref()
  return () => clearInterval(timer)
}

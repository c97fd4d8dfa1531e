import type { Sql } from '../platform/sql.ts'
import type { LocalTopics } from './topics.ts'

/**
 * Announces what somebody else wrote (the command line that replays from quarantine has no way to this process's
 * followers) and what came due. Looks at the projects' revisions each second while anybody follows one; gives a function
 * that ends it.
 */
export function watchHeads(sql: Sql, topics: LocalTopics, every = 1_000): () => void {
  let looking = false
  const look = async () => {
    if (looking || !topics.isFollowed()) return
    looking = true
    try {
      const heads = await sql.all<{ projectId: number; revision: number }>(
        'SELECT project_id AS "projectId", seq + came_due AS revision FROM ledger_head',
      )
      for (const { projectId, revision } of heads)
        if (topics.newest(projectId) !== revision) topics.announce(projectId, revision)
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

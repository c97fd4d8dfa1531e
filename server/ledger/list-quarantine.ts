import type { QuarantineReason } from '../contract/ingest.ts'
import { requireProject } from '../identity/projects.ts'
import type { Scope } from '../identity/scope.ts'
import type { Sql } from '../platform/sql.ts'

/** An update that could not be applied. `body` is JSON as it was sent; `receivedAt` in milliseconds since 1970. */
export interface QuarantineEntry {
  id: number
  source: string
  updateId: string | null
  kind: string | null
  reason: QuarantineReason
  path: string | null
  message: string
  body: string
  receivedAt: number
}

/** What waits in a project's quarantine, the oldest first; `not_found` outside the scope. */
export async function listQuarantine(scope: Scope, sql: Sql, projectKey: string): Promise<QuarantineEntry[]> {
  const { id } = await requireProject(scope, sql, projectKey)
  return sql.all<QuarantineEntry>(
    `SELECT q.id, s.name AS source, q.update_id AS "updateId", q.kind, q.reason, q.path, q.message, q.body,
       q.received_at AS "receivedAt"
     FROM quarantine q JOIN source s ON s.id = q.source_id
     WHERE q.project_id = ? AND q.resolved_at IS NULL ORDER BY q.id`,
    id,
  )
}

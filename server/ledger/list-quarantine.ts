import { DaylightError } from '../contract/errors.ts'
import type { QuarantineReason } from '../contract/ingest.ts'
import type { Scope } from '../identity/scope.ts'
import type { Sql } from '../platform/sql.ts'
import { requireProject } from '../projects/granted.ts'

/** An update that could not be applied. `body` is JSON as it was sent; times in milliseconds since 1970. */
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
  /** null while it waits for a person. */
  resolvedAt: number | null
  resolution: 'replayed' | 'corrected' | 'discarded' | null
  /** The update in the ledger that it became. */
  resolvedSeq: number | null
  /** Why it was discarded. */
  note: string | null
}

const select = `SELECT q.id, s.name AS source, q.update_id AS "updateId", q.kind, q.reason, q.path, q.message, q.body,
    q.received_at AS "receivedAt", q.resolved_at AS "resolvedAt", q.resolution, q.resolved_seq AS "resolvedSeq", q.note
  FROM quarantine q JOIN source s ON s.id = q.source_id WHERE q.project_id = ?`

/** What waits in a project's quarantine, or all that was ever there, the oldest first; `not_found` outside the scope. */
export async function listQuarantine(
  scope: Scope,
  sql: Sql,
  projectKey: string,
  { all = false } = {},
): Promise<QuarantineEntry[]> {
  const { id } = await requireProject(scope, sql, projectKey)
  return sql.all<QuarantineEntry>(`${select} ${all ? '' : 'AND q.resolved_at IS NULL'} ORDER BY q.id`, id)
}

/** One entry of a project's quarantine, resolved or not; `not_found` where it has none of that number. */
export async function requireQuarantined(
  scope: Scope,
  sql: Sql,
  projectKey: string,
  entry: number,
): Promise<QuarantineEntry> {
  const { id } = await requireProject(scope, sql, projectKey)
  const rows = await sql.all<QuarantineEntry>(`${select} AND q.id = ?`, id, entry)
  if (!rows[0])
    throw new DaylightError('not_found', `no entry ${entry} in the quarantine of ${projectKey}`, { path: 'id' })
  return rows[0]
}

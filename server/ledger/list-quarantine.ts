import { DaylightError } from '../contract/errors.ts'
import type { QuarantineReason } from '../contract/ingest.ts'
import type { Resolution } from '../contract/quarantine.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'

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
  resolution: Resolution | null
  /** The name of whoever resolved it in the portal. */
  resolvedBy: string | null
  /** The update in the ledger that it became. */
  resolvedSeq: number | null
  /** Why it was discarded. */
  note: string | null
}

/** What is read of each entry, but for its body. */
export const entryColumns = `q.id, s.name AS source, q.update_id AS "updateId", q.kind, q.reason, q.path, q.message,
  q.received_at AS "receivedAt", q.resolved_at AS "resolvedAt", q.resolution, q.resolved_seq AS "resolvedSeq", q.note,
  u.name AS "resolvedBy"`
export const entryTables = `quarantine q JOIN source s ON s.id = q.source_id LEFT JOIN "user" u ON u.id = q.resolved_by`
const select = `SELECT ${entryColumns}, q.body FROM ${entryTables} WHERE q.project_id = ?`

/** What waits in a project's quarantine, or all that was ever there, the oldest first. */
export async function listQuarantine(
  { id }: Granted<'manageConnections'>,
  sql: Sql,
  { all = false } = {},
): Promise<QuarantineEntry[]> {
  return sql.all<QuarantineEntry>(`${select} ${all ? '' : 'AND q.resolved_at IS NULL'} ORDER BY q.id`, id)
}

/** One entry of a project's quarantine, resolved or not; `not_found` where it has none of that number. */
export async function requireQuarantined(
  { id, key }: Granted<'manageConnections'>,
  sql: Sql,
  entry: number,
): Promise<QuarantineEntry> {
  const rows = await sql.all<QuarantineEntry>(`${select} AND q.id = ?`, id, entry)
  if (!rows[0]) throw new DaylightError('not_found', `no entry ${entry} in the quarantine of ${key}`, { path: 'id' })
  return rows[0]
}

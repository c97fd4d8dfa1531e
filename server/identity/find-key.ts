import type { Visibility } from '../contract/ingest.ts'
import type { Sql } from '../platform/sql.ts'
import { hashSecret } from './ingest-secret.ts'

/** A key that is valid now: what it may do, and its source in each project it covers. */
export interface ValidKey {
  id: string
  source: string
  /** null covers every kind. */
  kinds: string[] | null
  canPush: boolean
  canRead: boolean
  projects: { id: number; key: string; timeZone: string; sourceId: number; sourceVisibility: Visibility }[]
}

interface Row {
  keyId: string
  source: string
  kinds: string | null
  canPush: number | boolean
  canRead: number | boolean
  id: number
  key: string
  timeZone: string
  sourceId: number
  sourceVisibility: Visibility
}

/**
 * The key behind a secret; null for an unknown one, one that was revoked, and one that ended by `now` (milliseconds since 1970). One indexed read per request instead of a cache:
 * a key revoked by another process is refused at once.
 */
export async function findKey(sql: Sql, secret: string, now: number): Promise<ValidKey | null> {
  const rows = await sql.all<Row>(
    `SELECT k.id AS "keyId", k.source, k.kinds, k.can_push AS "canPush", k.can_read AS "canRead", p.id, p.key,
       p.time_zone AS "timeZone", s.id AS "sourceId", s.visibility AS "sourceVisibility"
     FROM ingest_key k JOIN ingest_key_project kp ON kp.key_id = k.id JOIN source s ON s.id = kp.source_id
     JOIN project p ON p.id = s.project_id WHERE k.secret_hash = ? AND k.revoked_at IS NULL
       AND (k.ends_at IS NULL OR k.ends_at > ?)`,
    hashSecret(secret),
    now,
  )
  const first = rows[0]
  if (!first) return null
  return {
    id: first.keyId,
    source: first.source,
    kinds: first.kinds?.split(',') ?? null,
    canPush: Boolean(first.canPush),
    canRead: Boolean(first.canRead),
    projects: rows.map(({ id, key, timeZone, sourceId, sourceVisibility }) => ({
      id,
      key,
      timeZone,
      sourceId,
      sourceVisibility,
    })),
  }
}

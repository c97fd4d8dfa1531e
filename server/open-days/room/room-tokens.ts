import { sha256 } from '../../platform/sha256.ts'
import type { Sql } from '../../platform/sql.ts'

/** What is kept of the token in a participant's cookie. */
export const participantHash = (token: string): string => sha256(`room:${token}`)

/** The id of the participant whose token it is, in whichever room; null where it is nobody's. */
export async function findParticipantId(sql: Sql, token: string): Promise<string | null> {
  const rows = await sql.all<{ id: string }>('SELECT id FROM participant WHERE token_hash = ?', participantHash(token))
  return rows[0]?.id ?? null
}

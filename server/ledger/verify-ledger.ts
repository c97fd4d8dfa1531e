import { instantOf } from '../platform/instant.ts'
import type { Sql } from '../platform/sql.ts'
import type { LedgerRow } from './ledger-row.ts'
import { firstHash, rowHash } from './row-hash.ts'

/** `seq` is the first number at which the chain does not hold. */
export type Verdict = { ok: true; rows: number; head: string } | { ok: false; seq: number; problem: string }

const batch = 5_000

/**
 * Walks a project's chain from the first row to the stored tail, as both are at one moment: an edited, removed or swapped
 * row breaks it, and what is appended meanwhile does not.
 */
export const verifyLedger = (sql: Sql, project: { id: number; key: string }): Promise<Verdict> =>
  sql.snapshot((frozen) => walkChain(frozen, project))

async function walkChain(sql: Sql, project: { id: number; key: string }): Promise<Verdict> {
  let seq = 0
  let hash = firstHash
  for (;;) {
    const rows = await readRows(sql, project, seq)
    for (const row of rows) {
      if (row.seq !== seq + 1) return { ok: false, seq: seq + 1, problem: 'the row is missing' }
      if (row.instant !== instantOf(row.at))
        return { ok: false, seq: row.seq, problem: 'the instant is not that of `at`' }
      if (row.hash !== rowHash(hash, row)) return { ok: false, seq: row.seq, problem: 'the hash does not follow' }
      seq = row.seq
      hash = row.hash
    }
    if (rows.length < batch) break
  }
  const heads = await sql.all<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM ledger_head WHERE project_id = ?',
    project.id,
  )
  const head = heads[0] ?? { seq: 0, hash: firstHash }
  if (head.seq !== seq || head.hash !== hash) return { ok: false, seq: seq + 1, problem: 'rows are missing at the end' }
  return { ok: true, rows: seq, head: hash }
}

const readRows = (sql: Sql, { id, key }: { id: number; key: string }, after: number) =>
  sql.all<LedgerRow>(
    `SELECT CAST(? AS TEXT) AS "projectKey", l.project_id AS "projectId", l.seq, l.source_id AS "sourceId",
       s.name AS source, l.update_id AS "updateId", l.kind, l.key, l.at, l.instant, l.data, l.url, l.visibility,
       l.source_visibility AS "sourceVisibility", l.received_at AS "receivedAt", l.hash
     FROM ledger l JOIN source s ON s.id = l.source_id WHERE l.project_id = ? AND l.seq > ? ORDER BY l.seq LIMIT ${batch}`,
    key,
    id,
    after,
  )

import type { Sql } from '../platform/sql.ts'

/**
 * The project's version, its revision (which grows with every change of what is folded: with each version, and when an
 * update dated ahead comes due) and the civil day of its last change; 0, 0 and '' before the first update.
 */
export async function readHead(
  sql: Sql,
  projectId: number,
): Promise<{ seq: number; revision: number; changedOn: string }> {
  const rows = await sql.all<{ seq: number; revision: number; changedOn: string }>(
    'SELECT seq, seq + came_due AS revision, changed_on AS "changedOn" FROM ledger_head WHERE project_id = ?',
    projectId,
  )
  return rows[0] ?? { seq: 0, revision: 0, changedOn: '' }
}

/** The revisions of some projects, by project; those without an update are not there. */
export async function readRevisions(sql: Sql, projectIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await sql.all<{ id: number; revision: number }>(
    `SELECT project_id AS id, seq + came_due AS revision FROM ledger_head
     WHERE project_id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))`,
    JSON.stringify(projectIds),
  )
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

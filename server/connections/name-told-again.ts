import type { ToolUpdate } from '../connectors/connector.ts'
import type { Sql } from '../platform/sql.ts'

/** The end of an id that `buildToolUpdate` makes: of what is said. */
const mark = /#([0-9a-f]{12})$/

/**
 * Updates of a delivery that was read so many times before. What the ledger has under the same id it was told already. What it
 * has not is meant in place of what was read of the same instant then: of two updates of one instant the one whose id sorts
 * last holds, so such an id sorts behind all that a first reading makes, and behind those of earlier readings.
 */
export async function nameToldAgain(
  sql: Sql,
  sourceId: number,
  updates: readonly ToolUpdate[],
  readings: number,
): Promise<ToolUpdate[]> {
  const rows = await sql.all<{ id: string }>(
    'SELECT update_id AS id FROM ledger WHERE source_id = ? AND update_id IN (SELECT value FROM json_each(?))',
    sourceId,
    JSON.stringify(updates.map(({ id }) => id)),
  )
  const known = new Set(rows.map(({ id }) => id))
  const behind = `#~${String(readings).padStart(3, '0')}$1`
  return updates.map((update) => (known.has(update.id) ? update : { ...update, id: update.id.replace(mark, behind) }))
}

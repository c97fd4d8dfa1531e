import { DaylightError } from '../contract/errors.ts'
import { requireOperator } from '../identity/require-operator.ts'
import type { Scope } from '../identity/scope.ts'
import type { Sql } from '../platform/sql.ts'
import { requireQuarantined } from './list-quarantine.ts'

/**
 * Takes an entry off the list of what waits, for a reason; it is kept, and can still be replayed. `not_found` where
 * there is none, `conflict` where it was resolved before. `now` in milliseconds since 1970.
 */
export async function discardQuarantined(
  scope: Scope,
  sql: Sql,
  projectKey: string,
  { id, reason, now }: { id: number; reason: string; now: number },
): Promise<void> {
  requireOperator(scope)
  await requireQuarantined(scope, sql, projectKey, id)
  // The condition decides, not what was read above: of two who decide at once only one succeeds.
  const changed = await sql.run(
    `UPDATE quarantine SET resolved_at = ?, resolution = 'discarded', note = ? WHERE id = ? AND resolved_at IS NULL`,
    now,
    reason,
    id,
  )
  if (changed === 0) throw new DaylightError('conflict', `entry ${id} was resolved before`, { path: 'id' })
}

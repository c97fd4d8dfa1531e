import type { OwnTolerances } from '../contract/board.ts'
import { DaylightError } from '../contract/errors.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { requireOperator } from './require-operator.ts'
import type { Scope } from './scope.ts'
import { readToleranceHistory, toleranceHistoryCodec, type ToleranceSetting } from './tolerance-history.ts'

export interface NewToleranceSetting {
  key: string
  tolerances: OwnTolerances
  /** As people read it on the board. */
  by?: string
}

/**
 * Sets tolerances of a project; those not given stay as they are. Nothing is overwritten: a board of an earlier day
 * is judged by what held then. Gives all that the project now has of its own. `not_found` without the project,
 * `conflict` when somebody else set some at the same moment.
 */
export async function setTolerances(
  scope: Scope,
  database: Pick<Database, 'project'>,
  { key, tolerances, by }: NewToleranceSetting,
  clock: Clock,
): Promise<ToleranceSetting & { key: string }> {
  requireOperator(scope)
  const project = await database.project.findUnique({ where: { key }, select: { tolerances: true } })
  if (!project) throw new DaylightError('not_found', `no project ${key}`, { path: 'key' })
  const history = readToleranceHistory(project.tolerances)
  const setting: ToleranceSetting = {
    at: new Date(clock()).toISOString(),
    by: by ?? null,
    tolerances: { ...history.at(-1)?.tolerances, ...tolerances },
  }
  // The condition decides, not what was read above: of two who set at once only one succeeds.
  const { count } = await database.project.updateMany({
    where: { key, tolerances: project.tolerances },
    data: { tolerances: toleranceHistoryCodec.encode([...history, setting]) },
  })
  if (count === 0) throw new DaylightError('conflict', `tolerances of ${key} were set by somebody else just now`)
  return { key, ...setting }
}

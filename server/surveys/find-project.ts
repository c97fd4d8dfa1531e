import { DaylightError } from '../contract/errors.ts'
import type { Ability, Can } from '../contract/people.ts'
import { requireProject } from '../identity/projects.ts'
import type { Scope } from '../identity/scope.ts'
import type { Database } from '../platform/database.ts'
import type { SurveyTools } from './survey-tools.ts'

/** A project with its customer, as whoever is allowed to read it gets it. */
export async function readProject(database: Pick<Database, 'project'>, id: number) {
  return database.project.findUniqueOrThrow({ where: { id }, include: { customer: true } })
}
export type SurveyProject = Awaited<ReturnType<typeof readProject>>

/**
 * The project and what the asker may do there; `not_found` alike where it does not exist, is foreign, and where their
 * role lacks the ability: what they may not use they need not know of.
 */
export async function findProject(
  { sql, database }: SurveyTools,
  scope: Scope,
  key: string,
  ability: Ability,
): Promise<{ project: SurveyProject; can: Can }> {
  const { id, can } = await requireProject(scope, sql, key)
  if (!can[ability]) throw new DaylightError('not_found', 'No such project')
  return { project: await readProject(database, id), can }
}

/** The name under which somebody's doing is written down. */
export async function nameOf({ database }: SurveyTools, scope: Scope): Promise<string> {
  if (scope.kind !== 'person') return scope.kind === 'key' ? scope.source : 'Daylight'
  const { name } = await database.user.findUniqueOrThrow({ where: { id: scope.userId }, select: { name: true } })
  return name
}

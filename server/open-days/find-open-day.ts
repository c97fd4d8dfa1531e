import { DaylightError } from '../contract/errors.ts'
import type { Ability, Can } from '../contract/people.ts'
import type { Scope } from '../identity/scope.ts'
import { findProject, type SurveyProject } from '../surveys/find-project.ts'
import type { OpenDayTools } from './open-day-tools.ts'

/** The row of an open day of a project that is known to be in scope; `not_found` where there is none with this key. */
export async function readOpenDay({ database }: Pick<OpenDayTools, 'database'>, projectId: number, key: string) {
  const openDay = await database.openDay.findUnique({ where: { projectId_key: { projectId, key } } })
  if (!openDay) throw new DaylightError('not_found', 'No such open day')
  return openDay
}
export type OpenDayRow = Awaited<ReturnType<typeof readOpenDay>>

/** An open day with its project and what the asker may do there; `not_found` alike for what is foreign or forbidden. */
export async function findOpenDay(
  tools: OpenDayTools,
  scope: Scope,
  project: string,
  key: string,
  ability: Ability,
): Promise<{ project: SurveyProject; can: Can; openDay: OpenDayRow }> {
  const found = await findProject(tools, scope, project, ability)
  return { ...found, openDay: await readOpenDay(tools, found.project.id, key) }
}

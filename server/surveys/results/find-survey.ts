import { DaylightError } from '../../contract/errors.ts'
import type { Database } from '../../platform/database.ts'
import { withVersion } from './survey-line.ts'

/** A survey of a project by its key; `not_found` where the project has none of it. */
export async function findSurvey(database: Pick<Database, 'survey'>, projectId: number, key: string) {
  const survey = await database.survey.findUnique({
    where: { projectId_key: { projectId, key } },
    include: withVersion,
  })
  if (!survey) throw new DaylightError('not_found', 'No such survey')
  return survey
}
export type FoundSurvey = Awaited<ReturnType<typeof findSurvey>>

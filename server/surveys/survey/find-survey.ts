import { DaylightError } from '../../contract/errors.ts'
import type { Database } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'

/** What is read of a survey with it: the version of its questions, and their template. */
export const withVersion = { version: { include: { template: true } } } as const

/** A survey of a project by its key; `not_found` where the project has none of it. */
export async function findSurvey({ id: projectId }: Granted, database: Pick<Database, 'survey'>, key: string) {
  const survey = await database.survey.findUnique({
    where: { projectId_key: { projectId, key } },
    include: withVersion,
  })
  if (!survey) throw new DaylightError('not_found', 'No such survey')
  return survey
}
export type FoundSurvey = Awaited<ReturnType<typeof findSurvey>>

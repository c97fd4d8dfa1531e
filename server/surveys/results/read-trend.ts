import type { InBoth } from '../../contract/surveys/questions.ts'
import type { SurveyResultsView } from '../../contract/surveys/views.ts'
import type { SurveyTools } from '../survey-tools.ts'
import type { FoundSurvey } from './find-survey.ts'
import { closesOn, readReach, readScores, withVersion } from './survey-line.ts'

/** The scores of earlier surveys of the same template, whatever its version, oldest first. */
export async function readTrend(
  tools: SurveyTools,
  { version, opensAt }: FoundSurvey,
  timeZone: string,
): Promise<SurveyResultsView['trend']> {
  const earlier = await tools.database.survey.findMany({
    where: { version: { templateId: version.templateId }, opensAt: { lt: opensAt } },
    include: withVersion,
    orderBy: { opensAt: 'asc' },
  })
  const reach = await readReach(
    tools,
    earlier.map(({ id }) => id),
  )
  return Promise.all(
    earlier.map(async (survey) => {
      const { responded, invited } = reach.get(survey.id)!
      const title = JSON.parse(survey.title) as InBoth
      const scores = await readScores(tools, survey)
      return { key: survey.key, title, closesOn: closesOn(survey, timeZone), responded, invited, ...scores }
    }),
  )
}

import type { SurveyResultsView } from '../../contract/surveys/views.ts'
import type { Services } from '../../services/services.ts'
import type { FoundSurvey } from '../survey/find-survey.ts'
import { withVersion } from '../survey/find-survey.ts'
import { titleCodec } from '../survey/survey-codecs.ts'
import { closesOn, readReach, readScores } from './survey-line.ts'

/** The scores of earlier surveys of the same template, whatever its version, oldest first. */
export async function readTrend(
  services: Pick<Services, 'database' | 'sql'>,
  { version, opensAt }: FoundSurvey,
  timeZone: string,
): Promise<SurveyResultsView['trend']> {
  const earlier = await services.database.survey.findMany({
    where: { version: { templateId: version.templateId }, opensAt: { lt: opensAt } },
    include: withVersion,
    orderBy: [{ opensAt: 'asc' }, { id: 'asc' }],
  })
  const reach = await readReach(
    services,
    earlier.map(({ id }) => id),
  )
  return Promise.all(
    earlier.map(async (survey) => {
      const { responded, invited } = reach.get(survey.id)!
      const title = titleCodec.decode(survey.title)
      const scores = await readScores(services, survey)
      return { key: survey.key, title, closesOn: closesOn(survey, timeZone), responded, invited, ...scores }
    }),
  )
}

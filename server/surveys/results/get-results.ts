import type { SurveyResultsView } from '../../contract/surveys/views.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { type FoundSurvey, withVersion } from '../survey/find-survey.ts'
import { followUpView } from '../survey/follow-up-view.ts'
import { openLinkOf } from '../survey/open-link.ts'
import { breakDown } from './break-down.ts'
import { listComments } from './list-comments.ts'
import { questionResults } from './question-results.ts'
import { readShown } from './shown-results.ts'
import { readReach } from './read-reach.ts'
import { surveyLine, closesOn, readScores } from './survey-line.ts'
import { titleCodec } from '../survey/survey-codecs.ts'

/** Everything about one survey that the reader may see. */
export async function getResults(
  { timeZone, can }: Granted,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'readLarge' | 'sealer'>,
  survey: FoundSurvey,
): Promise<SurveyResultsView> {
  const { database } = services
  const shown = await readShown(services, survey, can)
  const reach = (await readReach(services, [survey.id])).get(survey.id)!
  const { brokenDown, counted, design } = shown
  const followUps = await database.followUp.findMany({
    where: { surveyId: survey.id },
    orderBy: [{ createdOn: 'desc' }, { id: 'asc' }],
  })
  return {
    ...(await surveyLine(services, survey, reach, timeZone)),
    questions: questionResults(design, counted, !brokenDown),
    byRole: brokenDown ? breakDown(counted.byRole) : [],
    bySite: brokenDown ? breakDown(counted.bySite) : [],
    trend: await readTrend(services, survey, timeZone),
    comments: await listComments(services, survey, shown, can),
    commentCount: shown.saysNothing ? 0 : counted.comments,
    followUps: followUps.map((one) => {
      const view = followUpView(one)
      // Which response it came from leads, in a named survey, to whoever gave it.
      return can.manageSurveys ? view : { ...view, response: null }
    }),
    openLink: can.manageSurveys ? openLinkOf(services, survey) : null,
  }
}

/** The scores of earlier surveys of the same template, whatever its version, oldest first. */
async function readTrend(
  services: Pick<Services, 'database' | 'readLarge'>,
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

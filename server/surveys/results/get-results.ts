import type { SurveyResultsView } from '../../contract/surveys/views.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { FoundSurvey } from '../survey/find-survey.ts'
import { followUpView } from '../survey/follow-up-view.ts'
import { openLinkOf } from '../survey/open-link.ts'
import { breakDown } from './break-down.ts'
import { listComments } from './list-comments.ts'
import { questionResults } from './question-results.ts'
import { readTrend } from './read-trend.ts'
import { readShown } from './shown-results.ts'
import { readReach, surveyLine } from './survey-line.ts'

/** Everything about one survey that the reader may see. */
export async function getResults(
  { timeZone, can }: Granted,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'sealer' | 'sql'>,
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

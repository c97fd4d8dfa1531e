import type { Can } from '../../contract/people.ts'
import type { SurveyResultsView } from '../../contract/surveys/views.ts'
import type { SurveyProject } from '../find-project.ts'
import { followUpView } from '../follow-ups/follow-up-view.ts'
import { openLinkOf } from '../open-link.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { breakDown } from './break-down.ts'
import type { FoundSurvey } from './find-survey.ts'
import { listComments } from './list-comments.ts'
import { questionResults } from './question-results.ts'
import { readTrend } from './read-trend.ts'
import { readShown } from './shown-results.ts'
import { readReach, surveyLine } from './survey-line.ts'

/** Everything about one survey that the reader may see. */
export async function getResults(
  tools: SurveyTools,
  { timeZone }: SurveyProject,
  survey: FoundSurvey,
  can: Can,
): Promise<SurveyResultsView> {
  const { database } = tools
  const shown = await readShown(tools, survey, can)
  const reach = (await readReach(tools, [survey.id])).get(survey.id)!
  const { brokenDown, counted, design } = shown
  const followUps = await database.followUp.findMany({
    where: { surveyId: survey.id },
    orderBy: [{ createdOn: 'desc' }, { id: 'asc' }],
  })
  return {
    ...(await surveyLine(tools, survey, reach, timeZone)),
    questions: questionResults(design, counted, !brokenDown),
    byRole: brokenDown ? breakDown(counted.byRole) : [],
    bySite: brokenDown ? breakDown(counted.bySite) : [],
    trend: await readTrend(tools, survey, timeZone),
    comments: await listComments(tools, survey, shown, can),
    commentCount: shown.saysNothing ? 0 : counted.comments,
    followUps: followUps.map((one) => {
      const view = followUpView(one)
      // Which response it came from leads, in a named survey, to whoever gave it.
      return can.manageSurveys ? view : { ...view, response: null }
    }),
    openLink: can.manageSurveys ? openLinkOf(tools, survey) : null,
  }
}

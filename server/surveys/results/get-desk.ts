import type { SurveyDeskView } from '../../contract/surveys/views.ts'
import { listBots } from '../../notify/group-bots.ts'
import type { SurveyProject } from '../find-project.ts'
import { listSponsors } from '../sending/list-recipients.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { listTemplates } from '../templates/find-template.ts'
import { templateLine } from '../templates/template-view.ts'
import { readReach, surveyLine, withVersion } from './survey-line.ts'

/** What the delivery team sees first: surveys, the latest first, templates, group chats and sponsors. */
export async function getDesk(tools: SurveyTools, { id, timeZone, customer }: SurveyProject): Promise<SurveyDeskView> {
  const { database } = tools
  const surveys = await database.survey.findMany({
    where: { projectId: id },
    include: withVersion,
    orderBy: [{ opensAt: 'desc' }, { key: 'asc' }],
  })
  const reach = await readReach(
    tools,
    surveys.map((survey) => survey.id),
  )
  const templates = await listTemplates(database, id)
  const sponsors = await listSponsors(database, customer.id)
  return {
    surveys: await Promise.all(surveys.map((survey) => surveyLine(tools, survey, reach.get(survey.id)!, timeZone))),
    templates: templates.map(templateLine),
    bots: await listBots(database, id),
    sponsors: sponsors.map(({ email, name }) => ({ email, name: name ?? '' })),
  }
}

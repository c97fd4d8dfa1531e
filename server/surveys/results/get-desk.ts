import type { SurveyDeskView } from '../../contract/surveys/views.ts'
import { listBots } from '../../outbox/group-bots.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { listSponsors } from '../sending/list-recipients.ts'
import { withVersion } from '../survey/find-survey.ts'
import { listTemplates } from '../templates/find-template.ts'
import { templateLine } from '../templates/template-view.ts'
import { readReach } from './read-reach.ts'
import { surveyLine } from './survey-line.ts'

/** What the delivery team sees first: surveys, the latest first, templates, group chats and sponsors. */
export async function getDesk(
  project: Granted<'manageSurveys'>,
  services: Pick<Services, 'clock' | 'database' | 'readLarge'>,
): Promise<SurveyDeskView> {
  const { database } = services
  const { id, timeZone, customer } = project
  const surveys = await database.survey.findMany({
    where: { projectId: id },
    include: withVersion,
    orderBy: [{ opensAt: 'desc' }, { key: 'asc' }],
  })
  const reach = await readReach(
    services,
    surveys.map((survey) => survey.id),
  )
  const templates = await listTemplates(project, database)
  const sponsors = await listSponsors(database, customer.id)
  return {
    surveys: await Promise.all(surveys.map((survey) => surveyLine(services, survey, reach.get(survey.id)!, timeZone))),
    templates: templates.map(templateLine),
    bots: await listBots(project, database),
    sponsors: sponsors.map(({ email, name }) => ({ email, name: name ?? '' })),
  }
}

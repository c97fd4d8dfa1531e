import { type Granted, grantOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { commitmentUpdate } from './commitment-update.ts'
import { relayScores } from './relay-scores.ts'
import { surveyUpdate } from './survey-updates.ts'

type Survey = Awaited<ReturnType<typeof readSurvey>>

const readSurvey = ({ database }: Pick<Services, 'database'>, id: string) =>
  database.survey.findUniqueOrThrow({ where: { id }, include: { version: { include: { template: true } } } })

/**
 * Sends on to the ledger what it does not know yet of a survey: that it opened or closed, scores and follow-ups. What is
 * written down as sent was sent; what was sent and not written down is sent again, and is a duplicate there.
 */
export async function relaySurvey(
  services: Pick<Services, 'clock' | 'database' | 'own' | 'sql'>,
  id: string,
): Promise<void> {
  const survey = await readSurvey(services, id)
  const project = await grantOwnWork(services.sql, survey.projectId)
  await relayItself(project, services, survey)
  await relayScores(project, services, survey)
  await relayFollowUps(project, services, survey)
}

async function relayItself(project: Granted, services: Pick<Services, 'database' | 'own'>, survey: Survey) {
  const known = survey.relayed
  const now = survey.closedAt ? 2 : 1
  if (known === now) return
  const invited = await services.database.invitation.count({ where: { surveyId: survey.id, askedAt: { not: null } } })
  const steps = ([1, 2] as const).filter((step) => step > known && step <= now)
  await services.own.append(
    project,
    steps.map((step) => surveyUpdate(survey, step, invited, project.timeZone)),
  )
  await services.database.survey.update({ where: { id: survey.id }, data: { relayed: now } })
}

async function relayFollowUps(project: Granted, services: Pick<Services, 'database' | 'own'>, { id }: Survey) {
  const { database } = services
  const all = await database.followUp.findMany({ where: { surveyId: id }, orderBy: { id: 'asc' } })
  const waiting = all.filter(({ revision, relayed }) => revision > relayed)
  await services.own.append(
    project,
    waiting.map((one) => commitmentUpdate(one, project.timeZone)),
  )
  for (const { id: followUp, revision } of waiting)
    await database.followUp.updateMany({
      where: { id: followUp, relayed: { lt: revision } },
      data: { relayed: revision },
    })
}

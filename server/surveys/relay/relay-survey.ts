import { readProject, type SurveyProject } from '../find-project.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { commitmentUpdate } from './commitment-update.ts'
import { appendOwn } from './own-source.ts'
import { relayScores } from './relay-scores.ts'
import { surveyUpdate } from './survey-updates.ts'

type Survey = Awaited<ReturnType<typeof readSurvey>>

const readSurvey = ({ database }: SurveyTools, id: string) =>
  database.survey.findUniqueOrThrow({ where: { id }, include: { version: { include: { template: true } } } })

/**
 * Sends on to the ledger what it does not know yet of a survey: that it opened or closed, scores and follow-ups. What is
 * written down as sent was sent; what was sent and not written down is sent again, and is a duplicate there.
 */
export async function relaySurvey(tools: SurveyTools, id: string): Promise<void> {
  const survey = await readSurvey(tools, id)
  const project = await readProject(tools.database, survey.projectId)
  await relayItself(tools, project, survey)
  await relayScores(tools, project, survey)
  await relayFollowUps(tools, project, survey)
}

async function relayItself(tools: SurveyTools, project: SurveyProject, survey: Survey) {
  const known = survey.relayed
  const now = survey.closedAt ? 2 : 1
  if (known === now) return
  const invited = await tools.database.invitation.count({ where: { surveyId: survey.id, askedAt: { not: null } } })
  const steps = ([1, 2] as const).filter((step) => step > known && step <= now)
  await appendOwn(
    tools,
    project,
    steps.map((step) => surveyUpdate(survey, step, invited, project.timeZone)),
  )
  await tools.database.survey.update({ where: { id: survey.id }, data: { relayed: now } })
}

async function relayFollowUps(tools: SurveyTools, project: SurveyProject, { id }: Survey) {
  const { database } = tools
  const all = await database.followUp.findMany({ where: { surveyId: id }, orderBy: { id: 'asc' } })
  const waiting = all.filter(({ revision, relayed }) => revision > relayed)
  await appendOwn(
    tools,
    project,
    waiting.map((one) => commitmentUpdate(one, project.timeZone)),
  )
  for (const { id: followUp, revision } of waiting)
    await database.followUp.updateMany({
      where: { id: followUp, relayed: { lt: revision } },
      data: { relayed: revision },
    })
}

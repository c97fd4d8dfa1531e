import type { SendForm } from '../../contract/surveys/forms.ts'
import type { SendPreview } from '../../contract/surveys/views.ts'
import { listBots } from '../../notify/group-bots.ts'
import type { SurveyProject } from '../find-project.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { findTemplate } from '../templates/find-template.ts'
import { nameSurvey } from './name-survey.ts'
import { daysAfter, planSending } from './plan-sending.ts'

/** What sending would do now; nothing is written. Throws what sending would, save that it was sent already. */
export async function previewSend(
  { database, clock }: SurveyTools,
  project: SurveyProject,
  { template: id, rule }: SendForm,
): Promise<SendPreview> {
  const template = await findTemplate(database, project.id, id)
  const plan = await planSending(database, project, rule, clock())
  const about = { occasion: template.occasion, title: template.design.title, day: plan.openDay, subject: null }
  const { title } = await nameSurvey(database, project.id, about)
  const bots = await listBots(database, project.id)
  return {
    title,
    asked: plan.people.filter(({ leftOut }) => leftOut === null).length,
    leftOut: plan.people.flatMap(({ email, leftOut }) => (leftOut ? [{ email, reason: leftOut }] : [])),
    closesOn: plan.closesOn,
    remindersOn: plan.remindOn.map((days) => daysAfter(plan.openDay, days)),
    bots: bots.filter((bot) => rule.bots.includes(bot.id)).map(({ name }) => name),
  }
}

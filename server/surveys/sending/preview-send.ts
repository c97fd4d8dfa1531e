import type { SendForm } from '../../contract/surveys/forms.ts'
import type { SendPreview } from '../../contract/surveys/views.ts'
import { listBots } from '../../outbox/group-bots.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { findTemplate } from '../templates/find-template.ts'
import { nameSurvey } from './name-survey.ts'
import { daysAfter, planSending } from './plan-sending.ts'

/** What sending would do now; nothing is written. Throws what sending would, save that it was sent already. */
export async function previewSend(
  project: Granted<'manageSurveys'>,
  { database, clock }: Pick<Services, 'clock' | 'database'>,
  { template: id, rule }: SendForm,
): Promise<SendPreview> {
  const template = await findTemplate(project, database, id)
  const plan = await planSending(project, database, rule, clock())
  const about = { occasion: template.occasion, title: template.design.title, day: plan.openDay, subject: null }
  const { title } = await nameSurvey(project, database, about)
  const bots = await listBots(project, database)
  return {
    title,
    asked: plan.people.filter(({ leftOut }) => leftOut === null).length,
    leftOut: plan.people.flatMap(({ email, leftOut }) => (leftOut ? [{ email, reason: leftOut }] : [])),
    closesOn: plan.closesOn,
    remindersOn: plan.remindOn.map((days) => daysAfter(plan.openDay, days)),
    bots: bots.filter((bot) => rule.bots.includes(bot.id)).map(({ name }) => name),
  }
}

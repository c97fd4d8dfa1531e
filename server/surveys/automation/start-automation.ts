import { everyMinute } from '../../platform/every-minute.ts'
import type { Services } from '../../services/services.ts'
import { log } from '../../platform/log.ts'
import { relayLeftovers } from '../relay/relay-leftovers.ts'
import { mailAllInvitations } from '../sending/mail-invitations.ts'
import { closeSurvey } from '../sending/close-survey.ts'
import { listOwnWork, grantOwnWork, type Granted } from '../../projects/granted.ts'
import { listTemplates } from '../templates/find-template.ts'
import { askEachQuarter } from './ask-each-quarter.ts'
import { isDaytime } from './is-daytime.ts'
import { dayOf, daysBetween } from '../../platform/civil-day.ts'
import { daysAfter } from '../sending/plan-sending.ts'
import { remind } from '../sending/remind.ts'
import type { BoardView } from '../../contract/board.ts'
import type { Subject } from '../sending/name-survey.ts'
import { openSurveyFor } from './open-survey-for.ts'

/** Runs the automation now and every minute; `stop` ends it after what is under way. */
export const startAutomation = (services: Services) =>
  everyMinute(() => services.turns.run('automation', () => runSurveyAutomation(services)))

/** Sends the reminders whose day has come. A day that was missed is made up for, once, with the days before it. */
async function remindDue(
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'outbox' | 'sql' | 'tokens'>,
): Promise<void> {
  const { database, clock } = services
  const open = await database.survey.findMany({
    where: { closedAt: null, closesAt: { gt: new Date(clock()) }, remindOn: { not: '' } },
    select: { id: true, projectId: true, opensAt: true, remindOn: true },
  })
  for (const { id, projectId, opensAt, remindOn } of open) {
    const { timeZone } = await grantOwnWork(services.sql, projectId)
    if (!isDaytime(clock(), timeZone)) continue
    const today = dayOf(clock(), timeZone)
    const days = remindOn.split(',').map((after) => daysAfter(dayOf(opensAt.getTime(), timeZone), Number(after)))
    const due = days
      .filter((day) => day <= today)
      .sort()
      .at(-1)
    if (due) await remind(services, id, due)
  }
}

/** Opens the surveys whose occasion has come, in the projects whose delivery team wants that. */
async function openDueSurveys(
  services: Pick<
    Services,
    'boards' | 'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'readLarge' | 'sealer' | 'sql' | 'tokens' | 'turns'
  >,
): Promise<void> {
  const { database, sql, boards, clock } = services
  const changed = await database.surveyTemplate.findMany({ distinct: ['projectId'], select: { projectId: true } })
  const withTemplates = new Set(changed.map(({ projectId }) => projectId))
  for (const project of await listOwnWork(sql)) {
    if (!withTemplates.has(project.id) || !isDaytime(clock(), project.timeZone)) continue
    const automatic = (await listTemplates(project, database)).filter(({ rule }) => rule.automatic)
    if (automatic.length === 0) continue
    const board = await boards.readBoard(project)
    await askAboutPhases(project, services, board)
    await askEachQuarter(project, services, board)
  }
}

/** Closes the surveys whose end has come. */
async function closeDue(
  services: Pick<Services, 'clock' | 'database' | 'own' | 'readLarge' | 'sql' | 'turns'>,
): Promise<void> {
  const ended = await services.database.survey.findMany({
    where: { closedAt: null, closesAt: { lte: new Date(services.clock()) } },
    select: { id: true },
  })
  for (const { id } of ended) await closeSurvey(services, id)
}

const steps = { closeDue, openDueSurveys, remindDue, mailAllInvitations, relayLeftovers }

/**
 * Everything about surveys that happens by itself, and what a crash left undone. Each step can be taken any number of
 * times, by any number of processes at once, and what fails is tried again the next time.
 */
export async function runSurveyAutomation(services: Services): Promise<void> {
  for (const [name, step] of Object.entries(steps))
    await step(services).catch((error: unknown) => log.error({ err: error, step: name }, 'surveys: a step failed'))
  await services.outbox.deliver()
}

/** How long after its end a phase is still asked about, in days: later than that, whoever switched it on meant the next. */
const freshDays = 7

const names: Record<string, Subject> = {
  'kick-off': { en: 'Kick-off', 'zh-CN': '启动' },
  requirements: { en: 'Requirements', 'zh-CN': '需求调研' },
  design: { en: 'Design', 'zh-CN': '方案设计' },
  'build-uat': { en: 'Build and UAT', 'zh-CN': '开发与 UAT' },
  'go-live': { en: 'Go-live', 'zh-CN': '上线' },
  training: { en: 'Training', 'zh-CN': '培训' },
  closing: { en: 'Closing', 'zh-CN': '收尾' },
}

/** Asks about each phase whose milestones are all completed, the last of them within a week; about each one once. */
async function askAboutPhases(
  project: Granted<'manageSurveys'>,
  services: Pick<
    Services,
    'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'readLarge' | 'sealer' | 'sql' | 'tokens' | 'turns'
  >,
  board: BoardView,
): Promise<void> {
  for (const { phase, total, completed, lastOn } of board.milestones.phases) {
    if (!phase || !lastOn || total === 0 || completed < total) continue
    const age = daysBetween(lastOn, board.today)
    if (age < 0 || age > freshDays) continue
    const subject = names[phase] ?? { en: phase, 'zh-CN': phase }
    const occasions = phase === 'go-live' ? (['go-live', 'phase'] as const) : (['phase'] as const)
    await openSurveyFor(project, services, { occasions, cause: `phase:${phase}`, subject })
  }
}

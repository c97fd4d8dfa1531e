import { createHash } from 'node:crypto'
import type { ProcessServices } from '../../server/api/context.ts'
import { sendingRuleSchema } from '../../server/contract/surveys/forms.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import type { Database } from '../../server/platform/database.ts'
import type { Environment } from '../../server/platform/environment.ts'
import type { Tokens } from '../../server/platform/random-tokens.ts'
import { grantOwnWork } from '../../server/projects/granted.ts'
import { closeFollowUp } from '../../server/surveys/answering/close-follow-up.ts'
import { findAnswering } from '../../server/surveys/answering/find-answering.ts'
import { saveAnswer } from '../../server/surveys/answering/save-answer.ts'
import { submitAnswers } from '../../server/surveys/answering/submit-answers.ts'
import { createSurveys } from '../../server/surveys/create-surveys.ts'
import { relaySoon } from '../../server/surveys/relay/relay-soon.ts'
import { responseIdOf } from '../../server/surveys/survey/tokens.ts'
import { saveTemplate } from '../../server/surveys/templates/save-template.ts'
import type { DemoProject, DemoSurvey } from './demo-story.ts'
import { owners } from './erp-rollout/owners.ts'
import { arrived, openDemoServices } from './open-demo-services.ts'

/** Tokens that are the same each time this installation fills its demo, and that nobody else can know. */
const seededTokens = (seed: string): Tokens => {
  let nth = 0
  return { next: () => createHash('sha256').update(`${seed} ${++nth}`).digest('base64url').slice(0, 22) }
}

const answerer = { language: 'zh-CN', address: 'demo' } as const

interface Holding {
  environment: Environment
  database: Database
  /** What this installation's tokens are made from. */
  seed: string
}

/**
 * Holds the surveys of a project through the survey module itself, at the times of the story: sends them, answers behind
 * the links that were mailed, follows up. Begins anew after a start that was cut off; what the ledger has by then it knows
 * again. Gives the token of the first person who was asked in the survey that is still open.
 */
export async function holdSurveys({ environment, database, seed }: Holding, told: DemoProject): Promise<string | null> {
  const { id: projectId } = await database.project.findUniqueOrThrow({ where: { key: told.project.key } })
  await startAnew(database, projectId)
  let now = 0
  const clock = () => now
  const tokens = seededTokens(`${seed} ${told.project.key}`)
  const surveys = told.surveys ?? []
  let openToken: string | null = null
  for (const [held, transport] of [
    [surveys.filter(({ isOpen }) => !isOpen), arrived],
    [surveys.filter(({ isOpen }) => isOpen), null],
  ] as const) {
    const { services, close } = await openDemoServices(environment, { clock, tokens, transport })
    const links = new Map<string, string>()
    const { queueMail } = services.outbox
    services.outbox.queueMail = (transaction, mail) => {
      links.set(mail.to.address, mail.list!.unsubscribeUrl.split('/').at(-1)!)
      return queueMail(transaction, mail)
    }
    const at = (moment: string) => {
      now = Date.parse(moment)
    }
    for (const survey of held) {
      links.clear()
      await holdSurvey({ services, at, links, project: told.project.key, projectId }, survey)
      if (survey.isOpen) openToken = links.get(survey.invited[0]!.email) ?? null
      await services.outbox.deliver()
    }
    await close()
  }
  return openToken
}

/** Nobody but an earlier start of the demo made anything here yet. */
async function startAnew(database: Database, projectId: number) {
  await database.survey.deleteMany({ where: { projectId } })
  await database.surveyTemplate.deleteMany({ where: { projectId } })
  await database.outboxMessage.deleteMany({ where: { projectId } })
}

interface Stage {
  services: ProcessServices
  at(moment: string): void
  /** The latest token that was mailed, by address. */
  links: ReadonlyMap<string, string>
  project: string
  projectId: number
}

async function holdSurvey({ services, at, links, project, projectId }: Stage, survey: DemoSurvey) {
  const scope = operatorScope()
  const surveys = createSurveys(services)
  const { template, design, opensAt, openForDays, invited, answers, followUps, isOpen } = survey
  at(opensAt)
  const { occasion, rule: built, design: asked } = await surveys.getTemplate(scope, project, template)
  // Whoever held the open days before is not to be asked about each of them: see `holdDemoOpenDays`.
  const rule = { ...built, automatic: occasion !== 'open-day' }
  await saveTemplate(
    await grantOwnWork(services.sql, projectId),
    services,
    template,
    { occasion, rule, design: design ?? asked },
    owners.pmo,
  )
  const sending = { ...rule, to: 'list', recipients: invited, openForDays, remindOn: isOpen ? rule.remindOn : [] }
  const key = await surveys.send(scope, project, { template, rule: sendingRuleSchema.parse(sending) })
  await services.background.settled()
  await services.outbox.deliver()

  const tokenOf = (person: number) => links.get(invited[person]!.email)!
  const tokensAnswered = answers.map(({ person }) => tokenOf(person))
  for (const [nth, given] of answers.entries()) {
    at(given.at)
    const answering = await findAnswering(services, tokensAnswered[nth]!)
    for (const [question, answer] of Object.entries(given.answers))
      await saveAnswer(services, answering, question, answer, answerer)
    await submitAnswers(services, answering, answerer)
  }
  const { survey: stored } = await findAnswering(services, tokensAnswered[0]!)
  if (isOpen) return relaySoon(services, stored.id)
  at(new Date(stored.closesAt.getTime() + 60_000).toISOString())
  await surveys.close(scope, project, key)

  for (const { about, title, owner, dueOn, madeAt, done, closedAt } of followUps) {
    const token = tokensAnswered[answers.findIndex(({ answers: given }) => Object.values(given).includes(about))]!
    const form = { response: responseIdOf(token), title, owner, dueOn }
    at(madeAt)
    await surveys.saveFollowUp(scope, project, key, null, form)
    const { id } = (await surveys.getResults(scope, project, key)).followUps.find((one) => one.title === title)!
    if (!done) continue
    at(done.at)
    await surveys.saveFollowUp(scope, project, key, id, { ...form, answer: done.answer })
    await services.outbox.deliver()
    if (!closedAt) continue
    at(closedAt)
    await closeFollowUp(services, await findAnswering(services, token), id)
    await relaySoon(services, stored.id)
  }
}

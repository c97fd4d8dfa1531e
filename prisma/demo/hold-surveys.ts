import { createHash } from 'node:crypto'
import { createBoardReader } from '../../server/board/get-board.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { sendingRuleSchema } from '../../server/contract/surveys/forms.ts'
import { startWriter, writerThread } from '../../server/ledger/start-writer.ts'
import type { Database } from '../../server/platform/database.ts'
import { readSecret, type Environment } from '../../server/platform/environment.ts'
import type { MailTransport } from '../../server/platform/mail-transport.ts'
import { openSql } from '../../server/platform/sql.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import { closeFollowUp } from '../../server/surveys/answering/close-follow-up.ts'
import { findAnswering } from '../../server/surveys/answering/find-answering.ts'
import { saveAnswer } from '../../server/surveys/answering/save-answer.ts'
import { submitAnswers } from '../../server/surveys/answering/submit-answers.ts'
import { createSurveys } from '../../server/surveys/create-surveys.ts'
import { openSurveyTools } from '../../server/surveys/open-survey-tools.ts'
import { relaySoon } from '../../server/surveys/relay/relay-soon.ts'
import { saveTemplate } from '../../server/surveys/templates/save-template.ts'
import { responseIdOf, type Tokens } from '../../server/surveys/tokens.ts'
import { owners } from './erp-rollout/owners.ts'
import type { DemoProject, DemoSurvey } from './demo-story.ts'

/** Tokens that are the same each time this installation fills its demo, and that nobody else can know. */
const seededTokens = (seed: string): Tokens => {
  let nth = 0
  return { next: () => createHash('sha256').update(`${seed} ${++nth}`).digest('base64url').slice(0, 22) }
}

/** In the story the mails of the past arrived. */
const arrived: MailTransport = { connections: 5, send: async () => {}, close: () => {} }
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
  const { databaseUrl, dataFolder, origin } = environment
  const { id: projectId } = await database.project.findUniqueOrThrow({ where: { key: told.project.key } })
  await startAnew(database, projectId)
  let now = 0
  const clock = () => now
  const sql = openSql(databaseUrl, 'read')
  const writer = startWriter(databaseUrl, () => {}, threadFile(writerThread, true))
  const boards = createBoardReader(sql, clock)
  const tokens = seededTokens(`${seed} ${told.project.key}`)
  const common = {
    database,
    sql,
    writer,
    announce: () => {},
    boards,
    clock,
    origin,
    secret: readSecret(dataFolder),
    tokens,
  }
  let openToken: string | null = null
  for (const survey of told.surveys ?? []) {
    const { tools, close } = openSurveyTools({ ...common, transport: survey.isOpen ? null : arrived })
    const links = new Map<string, string>()
    const { queueMail } = tools.outbox
    tools.outbox.queueMail = (transaction, mail) => {
      links.set(mail.to.address, mail.list!.unsubscribeUrl.split('/').at(-1)!)
      return queueMail(transaction, mail)
    }
    const at = (moment: string) => {
      now = Date.parse(moment)
    }
    await holdSurvey({ tools, at, links, project: told.project.key, projectId }, survey)
    if (survey.isOpen) openToken = links.get(survey.invited[0]!.email) ?? null
    await tools.outbox.deliver()
    await close()
  }
  await writer.close()
  await sql.close()
  return openToken
}

/** Nobody but an earlier start of the demo made anything here yet. */
async function startAnew(database: Database, projectId: number) {
  await database.survey.deleteMany({ where: { projectId } })
  await database.surveyTemplate.deleteMany({ where: { projectId } })
  await database.outboxMessage.deleteMany({ where: { projectId } })
}

interface Stage {
  tools: ReturnType<typeof openSurveyTools>['tools']
  at(moment: string): void
  /** The latest token that was mailed, by address. */
  links: ReadonlyMap<string, string>
  project: string
  projectId: number
}

async function holdSurvey({ tools, at, links, project, projectId }: Stage, survey: DemoSurvey) {
  const scope = operatorScope()
  const surveys = createSurveys(tools)
  const { template, design, opensAt, openForDays, invited, answers, followUps, isOpen } = survey
  at(opensAt)
  const { occasion, rule: built, design: asked } = await surveys.getTemplate(scope, project, template)
  const rule = { ...built, automatic: true }
  await saveTemplate(tools, projectId, template, { occasion, rule, design: design ?? asked }, owners.pmo)
  const sending = { ...rule, to: 'list', recipients: invited, openForDays, remindOn: isOpen ? rule.remindOn : [] }
  const key = await surveys.send(scope, project, { template, rule: sendingRuleSchema.parse(sending) })
  await tools.background.settled()
  await tools.outbox.deliver()

  const tokenOf = (person: number) => links.get(invited[person]!.email)!
  const tokensAnswered = answers.map(({ person }) => tokenOf(person))
  for (const [nth, given] of answers.entries()) {
    at(given.at)
    const answering = await findAnswering(tools, tokensAnswered[nth]!)
    for (const [question, answer] of Object.entries(given.answers))
      await saveAnswer(tools, answering, question, answer, answerer)
    await submitAnswers(tools, answering, answerer)
  }
  const { survey: stored } = await findAnswering(tools, tokensAnswered[0]!)
  if (isOpen) return relaySoon(tools, stored.id)
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
    await tools.outbox.deliver()
    if (!closedAt) continue
    at(closedAt)
    await closeFollowUp(tools, await findAnswering(tools, token), id)
    await relaySoon(tools, stored.id)
  }
}

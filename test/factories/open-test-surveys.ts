import { createBoardReader } from '../../server/board/get-board.ts'
import type { Role } from '../../server/contract/people.ts'
import { sendingRuleSchema, type Recipient, type SendingRule } from '../../server/contract/surveys/forms.ts'
import { addPerson } from '../../server/identity/add-person.ts'
import { operatorScope, personScope } from '../../server/identity/scope.ts'
import { startWriter, writerThread } from '../../server/ledger/start-writer.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import type { OutgoingMail } from '../../server/notify/message.ts'
import { createAnswers } from '../../server/surveys/create-answers.ts'
import { createSurveys } from '../../server/surveys/create-surveys.ts'
import type { SurveyTools } from '../../server/surveys/survey-tools.ts'
import { openSurveyTools } from '../../server/surveys/open-survey-tools.ts'
import { openTestProject } from './open-test-project.ts'

interface Options {
  url?: string
  now?: number
  startsOn?: string
  /** The writer in its own thread, as in the process: what happens at the same time really does. */
  threaded?: boolean
}

/** A project `erp` of `acme` with the whole survey module over a real database; mails are kept to be looked at. */
export async function openTestSurveys({ threaded = false, ...options }: Options = {}) {
  const project = await openTestProject(options)
  const { database, sql, clock } = project
  const now = () => clock.now
  const writer = threaded ? startWriter(project.databaseUrl, () => {}, threadFile(writerThread, true)) : project.writer
  const opened = openSurveyTools({
    database,
    sql,
    writer,
    announce: (_, version) => announced.push(version),
    boards: createBoardReader(sql, now),
    clock: now,
    origin: 'https://portal.example',
    secret: 'a secret of thirty-two characters',
    transport: null,
  })
  const mails: OutgoingMail[] = []
  const announced: number[] = []
  const { outbox } = opened.tools
  const tools: SurveyTools = {
    ...opened.tools,
    outbox: {
      ...outbox,
      async queueMail(transaction, mail) {
        const queued = await outbox.queueMail(transaction, mail)
        if (queued === 'queued') mails.push(mail)
        return queued
      },
    },
  }
  const scope = operatorScope()
  const surveys = createSurveys(tools)
  const answers = createAnswers(tools, '127.0.0.1')
  const customer = await database.customer.findUniqueOrThrow({ where: { key: 'acme' } })

  return {
    ...project,
    tools,
    scope,
    surveys,
    answers,
    mails,
    announced,
    /** The scope of a person of the customer with that role. */
    as: (role: Role) => personScope(`${role}-id`, new Map([[customer.id, role]])),
    addSponsor: (email: string, name?: string) =>
      addPerson(scope, database, {
        email,
        customer: 'acme',
        role: 'sponsor',
        password: 'correct horse',
        ...(name ? { name } : {}),
      }),
    /** Sends a built-in template to a list; gives the survey's key. */
    async send(recipients: Recipient[], rule: Partial<SendingRule> = {}, template = 'open-day') {
      const form = { template, rule: sendingRuleSchema.parse({ to: 'list', recipients, ...rule }) }
      const key = await surveys.send(scope, 'erp', form)
      await tools.background.settled()
      await outbox.deliver()
      return key
    },
    /** The token in the latest mail to that address. */
    tokenOf(email: string): string {
      const mail = mails.findLast(({ to }) => to.address === email)
      return /\/unsubscribe\/([\w-]+)/.exec(mail!.list!.unsubscribeUrl)![1]!
    },
    async close() {
      await opened.close()
      if (threaded) await writer.close()
      await project.close()
    },
  }
}
export type TestSurveys = Awaited<ReturnType<typeof openTestSurveys>>

/** So many people by address, each with what `given` says of the nth. */
export const people = (count: number, given: (nth: number) => Partial<Recipient> = () => ({})): Recipient[] =>
  Array.from({ length: count }, (_, nth) => ({
    email: `person-${nth + 1}@acme.example`,
    name: `Person ${nth + 1}`,
    ...given(nth),
  }))

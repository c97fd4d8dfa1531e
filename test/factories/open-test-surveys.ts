import type { Role } from '../../server/contract/people.ts'
import { sendingRuleSchema, type Recipient, type SendingRule } from '../../server/contract/surveys/forms.ts'
import { addPerson } from '../../server/identity/add-person.ts'
import { operatorScope, personScope } from '../../server/identity/scope.ts'
import { createMessages } from '../../server/outbox/create-messages.ts'
import type { OutgoingMail } from '../../server/outbox/message.ts'
import { createAnswers } from '../../server/surveys/create-answers.ts'
import { createSurveys } from '../../server/surveys/create-surveys.ts'
import type { AnswersBackend } from '../../server/surveys/survey/surveys-backend.ts'
import { openTestProject } from './open-test-project.ts'

/** A project `erp` of `acme` with the whole survey module over a real database; mails are kept to be looked at. */
export async function openTestSurveys(options: Parameters<typeof openTestProject>[0] = {}) {
  const project = await openTestProject(options)
  const { database, services } = project
  const mails: OutgoingMail[] = []
  const { outbox } = services
  const { queueMail } = outbox
  outbox.queueMail = async (transaction, mail) => {
    const queued = await queueMail(transaction, mail)
    if (queued === 'queued') mails.push(mail)
    return queued
  }
  const announced: number[] = []
  const { announce } = services.topics
  services.topics.announce = (id, revision) => {
    announced.push(revision)
    announce(id, revision)
  }
  const scope = operatorScope()
  const surveys = createSurveys(services)
  const messages = createMessages(services)
  // Each thing that is asked comes with a request of its own.
  const answers = new Proxy({} as AnswersBackend, {
    get: (_, name) => createAnswers(services, '127.0.0.1')[name as keyof AnswersBackend],
  })
  const customer = await database.customer.findUniqueOrThrow({ where: { key: 'acme' } })

  return {
    ...project,
    services,
    scope,
    surveys,
    messages,
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
      await services.background.settled()
      await outbox.deliver()
      return key
    },
    /** The token in the latest mail to that address. */
    tokenOf(email: string): string {
      const mail = mails.findLast(({ to }) => to.address === email)
      return /\/unsubscribe\/([\w-]+)/.exec(mail!.list!.unsubscribeUrl)![1]!
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

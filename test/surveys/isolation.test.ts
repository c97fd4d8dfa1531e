import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles, type Role } from '../../server/contract/people.ts'
import { sendingRuleSchema } from '../../server/contract/surveys/forms.ts'
import { surveyDesignSchema } from '../../server/contract/surveys/questions.ts'
import { addCustomer } from '../../server/identity/add-customer.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { keyScope, type Scope } from '../../server/identity/scope.ts'
import type { MessagesBackend } from '../../server/outbox/create-messages.ts'
import type { SurveysBackend } from '../../server/surveys/survey/surveys-backend.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

// Every function, every role, and the identifiers of another customer's project beside ones that name nothing.

let world: TestSurveys
interface Names {
  project: string
  survey: string
  template: string
  followUp: string
  bot: string
  message: string
  response: string
}
let own: Names
let foreign: Names
const missing: Names = {
  project: 'nobody',
  survey: 'nothing-2026-11-22',
  template: 'nothing',
  followUp: 'nothing',
  bot: 'nothing',
  message: 'nothing',
  response: 'f'.repeat(64),
}

const design = surveyDesignSchema.parse({
  title: { en: 'Zephyr' },
  questions: [{ type: 'csat', id: 'a', text: { en: 'Zephyr?' } }],
})
const rule = sendingRuleSchema.parse({
  to: 'list',
  recipients: people(3, (nth) => ({ email: `zephyr-${nth}@zephyr.example` })),
})

/** Something of everything in a project. */
async function fill(project: string): Promise<Names> {
  const { surveys, scope, database } = world
  const template = await surveys.saveTemplate(scope, project, null, { occasion: 'manual', rule, design })
  const given = { ...rule, recipients: rule.recipients.map(({ email }) => ({ email: `${project}-${email}` })) }
  const survey = await surveys.send(scope, project, { template, rule: given })
  const token = world.tokenOf(`${project}-zephyr-0@zephyr.example`)
  await world.answers.save(token, 'a', 1, 'en')
  await world.answers.submit(token, 'en')
  const [comment] = (await surveys.getResults(scope, project, survey)).comments
  await surveys.saveFollowUp(scope, project, survey, null, { title: 'Zephyr follows up', response: comment!.response })
  const [followUp] = (await surveys.getResults(scope, project, survey)).followUps
  const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'
  await world.messages.addBot(scope, project, { vendor: 'wecom', name: 'Zephyr group', url })
  const [bot] = (await surveys.getDesk(scope, project)).bots
  await world.services.outbox.deliver()
  const message = await database.outboxMessage.findFirstOrThrow({ where: { receiver: { contains: project } } })
  return {
    project,
    survey,
    template,
    followUp: followUp!.id,
    bot: bot!.id,
    message: message.id,
    response: comment!.response,
  }
}

beforeAll(async () => {
  world = await openTestSurveys()
  const { scope, database } = world
  await addCustomer(scope, database, { key: 'zephyr', name: 'Zephyr Holdings', timeZone: 'Asia/Shanghai' })
  await addProject(scope, database, { key: 'crm', customer: 'zephyr', name: 'Zephyr CRM', timeZone: 'Asia/Shanghai' })
  for (const role of roles)
    await database.user.create({ data: { id: `${role}-id`, name: role, email: `${role}@acme.example` } })
  own = await fill('erp')
  foreign = await fill('crm')
})
afterAll(() => world.close())

type Calls = { [Name in keyof (SurveysBackend & MessagesBackend)]: (scope: Scope, names: Names) => Promise<unknown> }
const title = 'A follow-up'
const outgoing = () => world.messages
/** How each function is asked; all of them, or this does not compile. */
const calls: Calls = {
  getDesk: (scope, { project }) => world.surveys.getDesk(scope, project),
  getResults: (scope, { project, survey }) => world.surveys.getResults(scope, project, survey),
  getInvitations: (scope, { project, survey }) => world.surveys.getInvitations(scope, project, survey),
  getAllInvitations: (scope, { project, survey }) => world.surveys.getAllInvitations(scope, project, survey),
  getTemplate: (scope, { project, template }) => world.surveys.getTemplate(scope, project, template),
  saveTemplate: (scope, { project, template }) =>
    world.surveys.saveTemplate(scope, project, template, { occasion: 'manual', rule, design }),
  previewSend: (scope, { project, template }) => world.surveys.previewSend(scope, project, { template, rule }),
  send: (scope, { project, template }) => world.surveys.send(scope, project, { template, rule }),
  close: (scope, { project, survey }) => world.surveys.close(scope, project, survey),
  remind: (scope, { project, survey }) => world.surveys.remind(scope, project, survey),
  saveFollowUp: (scope, { project, survey, followUp }) =>
    world.surveys.saveFollowUp(scope, project, survey, followUp, { title }),
  exportResults: (scope, { project, survey }) => world.surveys.exportResults(scope, project, survey, 'csv'),
  addBot: (scope, { project }) =>
    outgoing().addBot(scope, project, {
      vendor: 'wecom',
      name: 'Another',
      url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x',
    }),
  removeBot: (scope, { project, bot }) => outgoing().removeBot(scope, project, bot),
  listOutbox: (scope, { project }) => outgoing().listOutbox(scope, project),
  getMessage: (scope, { project, message }) => outgoing().getMessage(scope, project, message),
  sendAgain: (scope, { project, message }) => outgoing().sendAgain(scope, project, message),
  sampleMail: (scope, { project }) => outgoing().sampleMail(scope, project, 'open-day-recap', 'en'),
}
const names = Object.keys(calls) as (keyof (SurveysBackend & MessagesBackend))[]
/** What people at the customer may ask. */
const open: (keyof (SurveysBackend & MessagesBackend))[] = ['getResults', 'exportResults']

const refusalOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
  )
const everything = async () => {
  const tables = [
    'survey',
    'survey_template',
    'survey_version',
    'invitation',
    'survey_response',
    'follow_up',
    'group_bot',
    'outbox_message',
  ]
  return JSON.stringify(await Promise.all(tables.map((table) => world.sql.all(`SELECT * FROM ${table}`))))
}

describe.each(names)('%s', (name) => {
  test('answers the same for another customer’s project as for none, to every role, and changes nothing', async () => {
    const before = await everything()
    for (const role of roles) {
      const scope = world.as(role)
      const alien = await refusalOf(calls[name](scope, foreign))
      expect(alien).toMatch(/^not_found: /)
      expect(await refusalOf(calls[name](scope, missing))).toBe(alien)
    }
    expect(await everything()).toBe(before)
  })

  test('finds nothing of another customer through one’s own project', async () => {
    const before = await everything()
    for (const role of ['engineer', 'administrator'] as const) {
      const scope = world.as(role)
      for (const field of ['survey', 'template', 'followUp', 'bot', 'message'] as const) {
        const uses = calls[name].toString().includes(field)
        if (!uses) continue
        // A survey's key is unique within its project only: the same key there is another survey here.
        if (field === 'survey' && own.survey === foreign.survey) continue
        const mixed = await refusalOf(calls[name](scope, { ...own, [field]: foreign[field] }))
        expect(mixed, field).toMatch(/^not_found: /)
        expect(await refusalOf(calls[name](scope, { ...own, [field]: missing[field] })), field).toBe(mixed)
      }
    }
    expect(await everything()).toBe(before)
  })

  test('is for those roles alone that may', async () => {
    const mayNot: Role[] = open.includes(name) ? [] : ['executive', 'sponsor']
    const before = await everything()
    for (const role of mayNot) {
      const refused = await refusalOf(calls[name](world.as(role), own))
      expect(refused).toBe(await refusalOf(calls[name](world.as(role), missing)))
      expect(refused).toMatch(/^not_found: /)
    }
    const nobody = keyScope('jira', new Set())
    expect(await refusalOf(calls[name](nobody, own))).toMatch(/^not_found: /)
    expect(await everything()).toBe(before)
  })
})

test('what customers may read has none of the delivery team’s in it', async () => {
  for (const role of ['executive', 'sponsor'] as const) {
    const results = await world.surveys.getResults(world.as(role), 'erp', own.survey)
    expect(results).toMatchObject({ openLink: null, comments: [] })
    expect(JSON.stringify(results)).not.toContain('@')
    expect(JSON.stringify(results)).not.toContain(own.response)
  }
})

test('a token of one survey closes nothing of another', async () => {
  const token = world.tokenOf('erp-zephyr-0@zephyr.example')
  const closing = (id: string) => refusalOf(world.answers.closeFollowUp(token, id))
  expect(await closing(foreign.followUp)).toBe(await closing(missing.followUp))
  expect(await closing(foreign.followUp)).toMatch(/^not_found/)
  expect((await world.answers.open(token, 'en')).followUps.map(({ id }) => id)).toEqual([own.followUp])
})

test('a follow-up takes no answer of another customer, and does not tell that there is one', async () => {
  const before = await everything()
  const following = (response: string) =>
    refusalOf(world.surveys.saveFollowUp(world.as('engineer'), own.project, own.survey, null, { title, response }))
  expect(await following(foreign.response)).toMatch(/^invalid: /)
  expect(await following(foreign.response)).toBe(await following(missing.response))
  expect(await everything()).toBe(before)
})

test('a person of another customer is a stranger like any other', async () => {
  const { database, surveys } = world
  const { id: customerId } = await database.customer.findUniqueOrThrow({ where: { key: 'zephyr' } })
  const person = { id: 'somebody', name: 'Zephyr Somebody', email: 'somebody@zephyr.example' }
  await database.user.create({ data: { ...person, memberships: { create: { customerId, role: 'sponsor' } } } })
  const asked = async (name: string) => {
    const recipients = people(3, (nth) => ({ email: `${name}${nth || ''}@zephyr.example` }))
    const given = { template: own.template, rule: sendingRuleSchema.parse({ to: 'list', recipients }) }
    const preview = await surveys.previewSend(world.as('engineer'), own.project, given)
    return JSON.stringify(preview).replaceAll(name, 'name')
  }
  expect(await asked('somebody')).toBe(await asked('nobodies'))
})

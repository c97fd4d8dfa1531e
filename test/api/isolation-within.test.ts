import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDayFormSchema, openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import { roles, type Role } from '../../server/contract/people.ts'
import { sendingRuleSchema } from '../../server/contract/surveys/forms.ts'
import { surveyDesignSchema } from '../../server/contract/surveys/questions.ts'
import { createBackend } from '../../server/create-backend.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { pictures } from '../factories/pictures.ts'
import { expectIndistinguishable, readAnswer } from './compare-answers.ts'
import { pageRoutes, type PageRoute } from './page-routes.ts'
import { tolerateRefusedMethods } from './tolerate-refused-methods.ts'
import { foreignWord, startTwoCustomers, type TwoCustomers } from './two-customers.ts'

// Pages of one's own project, asked for what another customer's has, and for what nobody has.

const things = ['issue', 'test', 'milestone', 'change', 'commitment'] as const
const named = ['openDay', 'survey', 'template', 'message', 'image', 'entry', 'connection', ...things] as const
type Named = (typeof named)[number]
let world: TwoCustomers
let foreign: Record<Named, string>
const missing: Record<Named, string> = {
  openDay: '2026-12-05',
  survey: 'nobody-has-this-2026-10-01',
  template: 'nobody-has-this',
  message: 'nobody-has-this',
  image: 'nobody-has-this',
  entry: '999999',
  issue: 'NOBODY-I1',
  test: 'NOBODY-T1',
  milestone: 'NOBODY-M1',
  change: 'NOBODY-C1',
  commitment: 'NOBODY-P1',
  connection: 'nobody-has-this',
}
/** The pages that name one of these. */
let routes: (PageRoute & { names: Named })[]

beforeAll(async () => {
  world = await startTwoCustomers()
  const { server } = world
  const { project } = world.foreign
  const { surveys, openDays, connections } = createBackend(server.services, '192.0.2.1')
  const scope = operatorScope()
  const title = { en: 'zephyr open day' }
  const plan = openDayPlanSchema.parse({ title, timeZone: 'Asia/Shanghai', place: 'zephyr hall' })
  const form = openDayFormSchema.parse({ on: '2026-12-04', time: '14:00', plan })
  const openDay = await openDays.schedule.plan(scope, project, form)
  const image = await openDays.deck.addImage(scope, project, openDay, pictures.png)
  const questions = [{ type: 'csat', id: 'a', text: { en: 'zephyr?' } }]
  const design = surveyDesignSchema.parse({ title: { en: 'zephyr asks' }, questions })
  const recipients = Array.from({ length: 3 }, (_, nth) => ({ email: `zephyr-${nth}@zephyr.example` }))
  const rule = sendingRuleSchema.parse({ to: 'list', recipients })
  const template = await surveys.saveTemplate(scope, project, null, { occasion: 'manual', rule, design })
  const survey = await surveys.send(scope, project, { template, rule })
  const { id: message } = await server.database.outboxMessage.findFirstOrThrow({
    where: { receiver: { contains: 'zephyr' } },
  })
  await server.push(world.foreign.keys.push, project, [{ id: 'zephyr-odd', kind: 'issue', key: 'Z', at: 'yesterday' }])
  // A number that stands for nothing else on a page.
  const entry = 918_273
  await server.database.quarantined.updateMany({ where: { updateId: 'zephyr-odd' }, data: { id: entry } })
  const ofLedger = {
    issue: 'ZEPHYR-I1',
    test: 'ZEPHYR-T1',
    milestone: 'ZEPHYR-M1',
    change: 'ZEPHYR-C1',
    commitment: 'ZEPHYR-P1',
  }
  const { connection } = await connections.add(scope, project, { tool: 'jira', source: 'zephyr jira', settings: {} })
  foreign = { openDay, survey, template, message, image, connection, entry: String(entry), ...ofLedger }
  routes = (await pageRoutes()).flatMap((route) => {
    const names = named.find((name) => route.params.includes(name))
    return names && route.params.includes('project') ? [{ ...route, names }] : []
  })
})
afterAll(() => world.server.stop())

const visitors = [...roles, 'nobody'] as const
type Visitor = Role | 'nobody'

async function expectAlike(
  visitor: Visitor,
  { path, names }: PageRoute & { names: Named },
  init: RequestInit,
  end = '',
) {
  const { server, cookies, own } = world
  const headers = { origin: server.origin, ...(visitor === 'nobody' ? {} : { cookie: cookies[visitor] }) }
  const ask = async (identifier: string) => {
    const at = path.replace(':project', own.project).replace(`:${names}`, identifier).replace(':format', 'csv')
    return readAnswer(await server.send(at + end, { ...init, headers }), identifier)
  }
  const alien = await ask(foreign[names])
  const what = `${visitor}: ${init.method ?? 'GET'} ${path}${end}`
  expectIndistinguishable(alien, await ask(missing[names]), what)
  expect(JSON.stringify(alien).toLowerCase(), what).not.toContain(foreignWord)
  expect(alien.status, what).toBeGreaterThanOrEqual(visitor === 'nobody' ? 202 : 400)
  expect(alien.status, what).toBeLessThan(500)
}

describe('what is named within one’s own project', () => {
  test('is looked for by pages of every sort', () => {
    expect([...new Set(routes.map(({ names }) => names))].sort()).toEqual([...named].sort())
    expect(routes.length).toBeGreaterThan(12)
  })

  test.each(visitors)('answers %s the same where another customer has it and where nobody has', async (visitor) => {
    tolerateRefusedMethods()
    for (const route of routes) {
      await expectAlike(visitor, route, {})
      await expectAlike(visitor, route, {}, '.data')
      for (const form of ['intent=cancel', 'act=start'])
        await expectAlike(visitor, route, { method: 'POST', body: new URLSearchParams(form) })
    }
  })

  test('and is as it was', async () => {
    const { openDays, surveys } = createBackend(world.server.services, '192.0.2.1')
    const scope = operatorScope()
    const { project } = world.foreign
    expect(await openDays.schedule.get(scope, project, foreign.openDay)).toMatchObject({ state: 'planned' })
    expect(await surveys.getResults(scope, project, foreign.survey)).toMatchObject({ followUps: [] })
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sendingRuleSchema, type Occasion } from '../../server/contract/surveys/forms.ts'
import { grantOwnWork } from '../../server/projects/granted.ts'
import { quarterOf } from '../../server/surveys/automation/ask-each-quarter.ts'
import { openSurveyFor } from '../../server/surveys/automation/open-survey-for.ts'
import { runSurveyAutomation } from '../../server/surveys/automation/start-automation.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

let world: TestSurveys
beforeEach(async () => void (world = await openTestSurveys({ startsOn: '2026-03-02' })))
afterEach(() => world.close())

/** A moment in Shanghai. */
const at = (text: string) => void (world.clock.now = Date.parse(`${text}:00+08:00`))
const run = () => runSurveyAutomation(world.services)
const surveys = async () => (await world.surveys.getDesk(world.scope, 'erp')).surveys.map(({ key }) => key)

/** Lets a built-in template be sent by itself to two people. */
async function automate(template: Exclude<Occasion, 'manual'>, given: object = {}) {
  const { design } = await world.surveys.getTemplate(world.scope, 'erp', template)
  const recipients = people(2, (nth) => ({ email: `${template}-${nth}@acme.example` }))
  const rule = sendingRuleSchema.parse({ automatic: true, to: 'list', recipients, ...given })
  await world.surveys.saveTemplate(world.scope, 'erp', template, { occasion: template, rule, design })
}

const milestone = (key: string, phase: string, completedOn: string | null) =>
  buildUpdate({
    kind: 'milestone',
    key,
    at: '2026-09-01T09:00:00+08:00',
    data: { title: key, phase, plannedOn: '2026-11-10', ...(completedOn ? { completedOn } : {}) },
  })

describe('a phase', () => {
  test('is asked about once, when the last of its milestones is completed, in the daytime', async () => {
    await automate('phase')
    await world.push([milestone('a', 'design', '2026-11-18'), milestone('b', 'design', null)])
    at('2026-11-20T10:00')
    await run()
    expect(await surveys()).toEqual([])
    await world.push([
      buildUpdate({
        kind: 'milestone',
        key: 'b',
        at: '2026-11-20T09:30:00+08:00',
        data: { completedOn: '2026-11-20' },
      }),
    ])
    at('2026-11-20T20:00')
    await run()
    expect(await surveys()).toEqual([])
    at('2026-11-21T09:00')
    await run()
    await run()
    expect(await surveys()).toEqual(['phase-2026-11-21'])
    const { title, invited } = await world.surveys.getResults(world.scope, 'erp', 'phase-2026-11-21')
    expect([title, invited]).toEqual([{ en: 'Phase review: Design', 'zh-CN': '阶段回顾：方案设计' }, 2])
    expect(world.mails).toHaveLength(2)
  })

  test('that ended long ago is not asked about, nor any where nobody switched that on', async () => {
    await world.push([milestone('a', 'design', '2026-11-10'), milestone('b', 'kick-off', '2026-11-19')])
    at('2026-11-20T10:00')
    await run()
    await automate('phase', { automatic: false })
    await run()
    expect(await surveys()).toEqual([])
    await automate('phase')
    await run()
    expect((await world.surveys.getDesk(world.scope, 'erp')).surveys.map(({ title }) => title.en)).toEqual([
      'Phase review: Kick-off',
    ])
  })

  test('called go-live is asked about as a go-live', async () => {
    await automate('phase')
    await automate('go-live')
    await world.push([milestone('live', 'go-live', '2026-11-20')])
    at('2026-11-20T10:00')
    await run()
    expect(await surveys()).toEqual(['go-live-2026-11-20'])
  })
})

describe('a quarter', () => {
  test('begins for surveys on its first day from Monday to Friday', () => {
    expect(quarterOf('2026-10-15')).toEqual({ year: 2026, quarter: 4, firstWorkingDay: '2026-10-01' })
    expect(quarterOf('2028-01-01')).toEqual({ year: 2028, quarter: 1, firstWorkingDay: '2028-01-03' })
    expect(quarterOf('2026-02-28')).toEqual({ year: 2026, quarter: 1, firstWorkingDay: '2026-01-01' })
  })

  test('is asked in once, also when nothing ran on its first day, and not weeks later', async () => {
    await automate('quarterly')
    at('2026-09-30T10:00')
    await run()
    expect(await surveys()).toEqual([])
    at('2026-10-03T10:00')
    await run()
    at('2026-10-04T10:00')
    await run()
    expect((await world.surveys.getDesk(world.scope, 'erp')).surveys.map(({ title }) => title['zh-CN'])).toEqual([
      '季度合作回访：2026 年第 4 季度',
    ])
    at('2027-01-20T10:00')
    await run()
    expect(await surveys()).toHaveLength(1)
  })

  test('is asked in only while the project runs', async () => {
    await automate('quarterly')
    await world.push([milestone('end', 'closing', '2026-09-20')])
    at('2026-10-01T10:00')
    await run()
    expect(await surveys()).toEqual([])
    await world.push([milestone('another', 'training', null)])
    await world.database.project.update({ where: { key: 'erp' }, data: { startsOn: '2026-10-05' } })
    await run()
    expect(await surveys()).toEqual([])
    at('2026-10-05T10:00')
    await run()
    expect(await surveys()).toHaveLength(1)
  })
})

test('an open day is asked about once, where the team wants it', async () => {
  const { id } = await world.project()
  const project = await grantOwnWork(world.sql, id)
  const event = { occasions: ['open-day'] as const, cause: 'open-day:2026-11-20' }
  expect(await openSurveyFor(project, world.services, event)).toBeNull()
  await automate('open-day')
  const opened = await Promise.all([1, 2, 3].map(() => openSurveyFor(project, world.services, event)))
  expect(opened.filter((key) => key !== null)).toEqual(['open-day-2026-11-22'])
  expect(world.mails).toHaveLength(2)
})

test('reminders go out on their days to those who have not answered, once, and none past the end', async () => {
  at('2026-11-02T15:00')
  await world.send(people(2), { openForDays: 8, remindOn: [3, 7, 30] })
  const token = world.tokenOf('person-1@acme.example')
  const reminders: string[] = []
  for (const day of ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'])
    for (const time of ['08:00', '10:00', '16:00']) {
      at(`2026-11-${day}T${time}`)
      const before = world.mails.length
      await run()
      for (const { to } of world.mails.slice(before)) reminders.push(`${day} ${time} ${to.address}`)
      if (day === '06' && time === '08:00') {
        await world.answers.save(token, 'satisfaction', 5, 'en')
        await world.answers.submit(token, 'en')
      }
    }
  expect(reminders).toEqual([
    '05 10:00 person-1@acme.example',
    '05 10:00 person-2@acme.example',
    '09 10:00 person-2@acme.example',
  ])
  expect(await world.surveys.getDesk(world.scope, 'erp')).toMatchObject({
    surveys: [{ state: 'closed', closesOn: '2026-11-10', responded: 1 }],
  })
})

test('days that were missed are made up for with one reminder', async () => {
  at('2026-11-02T15:00')
  await world.send(people(1), { openForDays: 20, remindOn: [2, 4, 6] })
  at('2026-11-09T10:00')
  const before = world.mails.length
  await run()
  await run()
  expect(world.mails.length - before).toBe(1)
})

test('what a crash left is done by the next minute: mails, scores, the end', async () => {
  at('2026-11-02T15:00')
  const key = await world.send(people(2), { openForDays: 5 })
  await world.answers.save(world.tokenOf('person-1@acme.example'), 'satisfaction', 4, 'en')
  const { id } = await world.database.survey.findFirstOrThrow({ where: { key } })
  // As if the process had ended between opening and mailing.
  await world.database.invitationLink.deleteMany({ where: { invitation: { email: 'person-2@acme.example' } } })
  await world.database.invitation.updateMany({ where: { email: 'person-2@acme.example' }, data: { status: 'queued' } })
  await world.database.outboxMessage.deleteMany({ where: { receiver: 'person-2@acme.example' } })
  await world.database.survey.update({ where: { id }, data: { relayed: 0 } })
  const before = world.mails.length
  await run()
  expect(world.mails.slice(before).map(({ to }) => to.address)).toEqual(['person-2@acme.example'])
  at('2026-11-08T03:00')
  await run()
  await run()
  expect(await world.surveys.getResults(world.scope, 'erp', key)).toMatchObject({ state: 'closed', responded: 1 })
  const known = await world.sql.all<{ updateId: string }>(
    `SELECT update_id AS "updateId" FROM ledger WHERE kind = 'survey' ORDER BY seq`,
  )
  expect(known.map(({ updateId }) => updateId)).toEqual([`survey/${key}#000001`, `survey/${key}#000002`])
})

test('two processes that do the minute’s work at once ask, remind and close once', async () => {
  await automate('quarterly', { openForDays: 5, remindOn: [2] })
  at('2026-10-01T10:00')
  const both = () => Promise.all([runSurveyAutomation(world.services), runSurveyAutomation({ ...world.services })])
  await both()
  expect(world.mails).toHaveLength(2)
  at('2026-10-03T10:00')
  await both()
  expect(world.mails).toHaveLength(4)
  at('2026-10-08T10:00')
  await both()
  expect(await world.surveys.getDesk(world.scope, 'erp')).toMatchObject({ surveys: [{ state: 'closed', invited: 2 }] })
  expect(await world.sql.all('SELECT id FROM quarantine')).toEqual([])
})

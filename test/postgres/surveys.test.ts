import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Transaction } from '../../server/platform/database.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { runSurveyAutomation } from '../../server/surveys/automation/start-automation.ts'
import { createAnswers } from '../../server/surveys/create-answers.ts'
import { createSurveys } from '../../server/surveys/create-surveys.ts'
import { relaySurvey } from '../../server/surveys/relay/relay-soon.ts'
import { responseIdOf } from '../../server/surveys/survey/tokens.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'
import { startPostgres } from '../factories/start-postgres.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let world: TestSurveys
beforeAll(async () => {
  postgres = await startPostgres()
  await migrate(postgres.url)
  world = await openTestSurveys({ url: postgres.url })
})
afterAll(async () => {
  await world.close()
  await postgres.stop()
})

const dayMs = 86_400_000
const rowsOf = (table: string) =>
  world.sql.all<Record<string, unknown>>(`SELECT *, xmin::text, ctid::text FROM ${table}`)
const resultsOf = (key: string) => world.surveys.getResults(world.scope, 'erp', key)

test('a survey goes its way on PostgreSQL: sent, answered from two processes at once, reminded, closed, followed up', async () => {
  const key = await world.send(
    people(8, (nth) => ({ site: nth < 5 ? 'Foshan' : 'Wuxi' })),
    { openForDays: 5, remindOn: [2] },
  )
  const other = createAnswers({ ...world.services }, '127.0.0.1')
  const tokens = people(7).map(({ email }) => world.tokenOf(email))
  const both = [world.answers, other]
  await Promise.all(
    tokens.flatMap((token, nth) => both.map((one) => one.save(token, 'satisfaction', (nth % 5) + 1, 'en'))),
  )
  await Promise.all(
    tokens.flatMap((token) => [
      ...both.map((one) => one.submit(token, 'en')),
      world.answers.save(token, 'most-useful', ['system'], 'en'),
    ]),
  )
  const { responded, csat, questions } = await resultsOf(key)
  expect([responded, csat!.n, questions[1]!.answered]).toEqual([7, 7, 7])

  world.clock.now += 2 * dayMs
  await Promise.all([runSurveyAutomation(world.services), runSurveyAutomation({ ...world.services })])
  expect(world.mails.filter(({ dedupeKey }) => dedupeKey.startsWith('survey-reminder'))).toHaveLength(1)
  world.clock.now += 5 * dayMs
  await Promise.all([runSurveyAutomation(world.services), runSurveyAutomation({ ...world.services })])
  expect(await resultsOf(key)).toMatchObject({ state: 'closed', responded: 7, csat })
  const response = responseIdOf(world.tokenOf('person-1@acme.example'))
  await world.surveys.saveFollowUp(world.scope, 'erp', key, null, { title: 'We look', response, answer: 'Done' })
  await world.answers.closeFollowUp(world.tokenOf('person-1@acme.example'), (await resultsOf(key)).followUps[0]!.id)
  const board = await world.board()
  expect(board.satisfaction.surveys).toMatchObject([{ invited: 8, responded: 7, csat }])
  expect(board.commitments).toMatchObject({ total: 1, items: [{ status: 'closed' }] })
  expect(await world.sql.all('SELECT id FROM quarantine')).toEqual([])
  const csv = Buffer.from(await world.surveys.exportResults(world.scope, 'erp', key, 'csv')).toString()
  expect(csv.trimEnd().split('\r\n')).toHaveLength(8)
})

test('an answer that meets the sending of answers waits for it, and never each for the other', async () => {
  const [person] = people(1, () => ({ email: 'busy@acme.example' }))
  const key = await world.send([person!], { openForDays: 5 })
  const { id } = await world.database.survey.findFirstOrThrow({ where: { key } })
  const token = world.tokenOf(person!.email)
  await world.answers.save(token, 'satisfaction', 1, 'en')
  await world.answers.submit(token, 'en')
  // Changed, and not sent on yet.
  await world.database.surveyResponse.updateMany({ where: { surveyId: id }, data: { revision: { increment: 1 } } })
  await world.database.survey.update({ where: { id }, data: { revision: { increment: 1 } } })
  const isWaiting = async () => {
    const rows = await world.sql.all(`SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'`)
    expect(rows).toHaveLength(1)
  }
  // Between the first row that the sending takes and the next, somebody answers.
  let answering: Promise<unknown> | undefined
  const meetsAnswer = (transaction: Transaction) =>
    new Proxy(transaction, {
      get: (target, name) =>
        name !== 'survey' && name !== 'surveyResponse'
          ? (Reflect.get(target, name) as unknown)
          : {
              updateMany: async (change: never) => {
                const done = await target[name as 'survey'].updateMany(change)
                answering ??= world.answers.save(token, 'satisfaction', 5, 'en')
                await vi.waitFor(isWaiting, 20_000)
                return done
              },
            },
    })
  const database = new Proxy(world.database, {
    get: (target, name) =>
      name === '$transaction'
        ? (work: (transaction: Transaction) => Promise<unknown>) =>
            target.$transaction((transaction) => work(meetsAnswer(transaction as Transaction)))
        : (Reflect.get(target, name) as unknown),
  })
  await relaySurvey({ ...world.services, database }, id)
  await answering
  const { questions } = await resultsOf(key)
  expect(answering).toBeDefined()
  expect(questions[0]!.answered).toBe(1)
})

test('two who send at the same moment, in one project and another, ask nobody twice', async () => {
  const recipients = people(4, (nth) => ({ email: `both-${nth}@acme.example` }))
  const again = createSurveys({ ...world.services })
  const { rule } = await world.surveys.getTemplate(world.scope, 'erp', 'phase')
  const form = (template: string) => ({ template, rule: { ...rule, to: 'list' as const, recipients } })
  const sent = await Promise.allSettled([
    world.surveys.send(world.scope, 'erp', form('phase')),
    again.send(world.scope, 'erp', form('go-live')),
    world.surveys.send(world.scope, 'erp', form('quarterly')),
  ])
  for (const one of sent) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
  const asked = await world.database.invitation.findMany({
    where: { email: { startsWith: 'both-' }, askedAt: { not: null } },
  })
  expect(asked.map(({ email }) => email).sort()).toEqual(recipients.map(({ email }) => email))
})

test('what PostgreSQL keeps beside each row leads from no anonymous answer to who gave it', async () => {
  world.clock.now += 60 * dayMs
  const crowd = people(9, (nth) => ({ email: `hidden-${nth}@acme.example` }))
  await world.send(crowd, { anonymous: true, openForDays: 5 })
  const order = [4, 1, 7, 2, 8, 0]
  for (const [nth, person] of order.entries()) {
    const token = world.tokenOf(crowd[person]!.email)
    await world.answers.save(token, 'satisfaction', (nth % 5) + 1, 'en')
    await world.answers.submit(token, 'en')
  }
  const invitations = (await rowsOf('invitation')).filter(({ email }) => String(email).startsWith('hidden-'))
  expect(invitations.filter(({ answered }) => answered)).toHaveLength(order.length)
  // One transaction wrote them all, whoever it was for; and they lie in the order in which they were asked.
  expect(new Set(invitations.map(({ xmin }) => xmin)).size).toBe(1)
  const place = (row: Record<string, unknown>) =>
    String(row.ctid).slice(1, -1).split(',').map(Number) as [number, number]
  const lying = [...invitations].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1])
  const answered = lying.filter((row) => row.answered).map(({ email }) => email)
  expect(answered).not.toEqual(order.map((person) => crowd[person]!.email))
  const before = lying.map(({ email }) => email)
  await world.answers.save(world.tokenOf(crowd[3]!.email), 'satisfaction', 5, 'en')
  const after = (await rowsOf('invitation'))
    .filter(({ email }) => String(email).startsWith('hidden-'))
    .sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1])
    .map(({ email }) => email)
  expect(after).toEqual(before)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

// As in the process: the writer of the ledger in a thread of its own, and everything at the same moment.

let world: TestSurveys
beforeAll(async () => void (world = await openTestSurveys({ threaded: true })))
afterAll(() => world.close())

const resultsOf = (key: string) => world.surveys.getResults(world.scope, 'erp', key)
const times = <T>(count: number, make: (nth: number) => T) => Array.from({ length: count }, (_, nth) => make(nth))

test('two tabs that answer and submit at the same moment count once, and lose no answer', async () => {
  const key = await world.send([{ email: 'tabs@acme.example' }], {}, 'phase')
  const token = world.tokenOf('tabs@acme.example')
  const { answers } = world
  await Promise.all([
    answers.save(token, 'satisfaction', 2, 'en'),
    answers.save(token, 'effort', 3, 'en'),
    answers.save(token, 'areas', { quality: 1 }, 'en'),
    answers.save(token, 'improve', 'From one tab', 'en'),
  ])
  await Promise.all(times(6, () => answers.submit(token, 'en')))
  await Promise.all([...times(3, () => answers.submit(token, 'en')), answers.save(token, 'effort', 6, 'en')])
  expect((await answers.open(token, 'en')).answers).toEqual({
    satisfaction: 2,
    effort: 6,
    areas: { quality: 1 },
    improve: 'From one tab',
  })
  expect(await resultsOf(key)).toMatchObject({ responded: 1, csat: { n: 1 }, ces: { score: 6, n: 1 }, commentCount: 1 })
  const board = (await world.board()).satisfaction.surveys
  expect(board).toMatchObject([{ responded: 1, csat: { score: 0, n: 1 }, ces: { score: 6, n: 1 } }])
  expect(await world.sql.all('SELECT id FROM quarantine')).toEqual([])
})

test('two links of one person, begun at the same moment in an anonymous survey, make one response', async () => {
  const key = await world.send([{ email: 'links@acme.example' }], { anonymous: true })
  const first = world.tokenOf('links@acme.example')
  world.clock.now += 3 * 86_400_000
  await world.surveys.remind(world.scope, 'erp', key)
  const second = world.tokenOf('links@acme.example')
  const saved = await Promise.allSettled(
    [first, second].map((token) => world.answers.save(token, 'satisfaction', 4, 'en')),
  )
  expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { id } = await world.database.survey.findFirstOrThrow({ where: { key } })
  expect(await world.database.surveyResponse.count({ where: { surveyId: id } })).toBe(1)
})

test('sixty people at once: each counts once, on the page and on the board', async () => {
  const crowd = people(60)
  const key = await world.send(crowd, {}, 'quarterly')
  const tokens = crowd.map(({ email }) => world.tokenOf(email))
  await Promise.all(tokens.map((token, nth) => world.answers.save(token, 'recommend', nth % 11, 'en')))
  await Promise.all([...tokens, ...tokens].map((token) => world.answers.submit(token, 'en')))
  const { responded, nps, title } = await resultsOf(key)
  expect([responded, nps!.n]).toEqual([60, 60])
  const shown = (await world.board()).satisfaction.surveys.find((one) => one.title?.includes(title.en!))
  expect(shown).toMatchObject({ invited: 60, responded: 60, nps })
  expect(await world.sql.all('SELECT id FROM quarantine')).toEqual([])
})

test('whoever closes while others answer loses none that was taken', async () => {
  const crowd = times(20, (nth) => ({ email: `late-${nth}@acme.example` }))
  const key = await world.send(crowd, {}, 'go-live')
  const answering = crowd.map(({ email }) => world.answers.save(world.tokenOf(email), 'satisfaction', 5, 'en'))
  const [saved] = await Promise.all([Promise.allSettled(answering), world.surveys.close(world.scope, 'erp', key)])
  const taken = saved.filter(({ status }) => status === 'fulfilled').length
  for (const one of saved) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
  expect(await resultsOf(key)).toMatchObject({ state: 'closed', responded: taken })
})

test('a form sent twice at once asks nobody twice', async () => {
  const recipients = people(3, (nth) => ({ email: `twice-${nth}@acme.example` }))
  const before = world.mails.length
  const sent = await Promise.allSettled(times(3, () => world.send(recipients, {}, 'open-day')))
  expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  for (const one of sent) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
  expect(world.mails.length - before).toBe(3)
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAnswers } from '../../server/surveys/create-answers.ts'
import { responseIdOf } from '../../server/surveys/survey/tokens.ts'
import { nine } from '../factories/open-test-project.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

let world: TestSurveys
/** Everybody is asked once in 30 days: each test has people of its own. */
let someone = ''
let tests = 0
beforeAll(async () => void (world = await openTestSurveys()))
afterAll(() => world.close())
beforeEach(() => {
  world.clock.now = nine
  someone = `someone-${++tests}@acme.example`
})

const dayMs = 86_400_000
const rowsOf = (table: string) => world.sql.all(`SELECT * FROM ${table}`)
const resultsOf = (key: string) => world.surveys.getResults(world.scope, 'erp', key)

/** The survey as its project's board shows it. */
async function onBoard(key: string) {
  const { title } = await resultsOf(key)
  return (await world.board()).satisfaction.surveys.find((one) => one.title?.endsWith(` · ${title.en!}`))
}

/** Asks `someone` about an open day; gives the survey's key and their token. */
async function ask(rule: Parameters<TestSurveys['send']>[1] = {}, template?: string) {
  const key = await world.send([{ email: someone }, { email: `other-${someone}` }], rule, template)
  return { key, token: world.tokenOf(someone) }
}

test('a link opens the form, keeps each answer as it is given, and counts once it is submitted', async () => {
  const { key, token } = await ask()
  const fresh = await world.answers.open(token, 'en')
  expect(fresh).toMatchObject({ customer: 'Acme', as: 'named', state: 'open', submitted: false, answers: {} })
  expect(fresh.title.en).toBe('Open day, 22 Nov 2026')

  await world.answers.save(token, 'satisfaction', 5, 'en')
  await world.answers.save(token, 'most-useful', ['system', 'decisions'], 'en')
  const begun = await world.answers.open(token, 'en')
  expect(begun.answers).toEqual({ satisfaction: 5, 'most-useful': ['system', 'decisions'] })
  expect(await resultsOf(key)).toMatchObject({ invited: 2, responded: 0, csat: null })

  expect(await world.answers.submit(token, 'en')).toMatchObject({ submitted: true })
  expect(await resultsOf(key)).toMatchObject({ invited: 2, responded: 1, csat: { score: 1, n: 1 } })
  expect((await world.board()).satisfaction.surveys).toMatchObject([
    { title: '开放日（2026年11月22日） · Open day, 22 Nov 2026', invited: 2, responded: 1, csat: { score: 1, n: 1 } },
  ])
  expect(world.announced.length).toBeGreaterThan(0)
})

test('opening a link any number of times writes nothing: scanners and prefetching answer for nobody', async () => {
  const { key, token } = await ask({ openLink: true })
  const code = (await resultsOf(key)).openLink!.url.split('/').at(-1)!
  const before = [await rowsOf('survey_response'), await rowsOf('invitation'), await rowsOf('survey')]
  for (let times = 0; times < 3; times++) {
    await world.answers.open(token, 'zh-CN')
    await world.answers.getSubscription(token)
    await world.answers.open(await world.answers.enter(code), 'en')
  }
  expect([await rowsOf('survey_response'), await rowsOf('invitation'), await rowsOf('survey')]).toEqual(before)
})

test('submitted twice counts once, and a change afterwards counts instead', async () => {
  const { key, token } = await ask()
  await world.answers.save(token, 'satisfaction', 5, 'en')
  await world.answers.submit(token, 'en')
  const { version } = await world.board()
  await world.answers.submit(token, 'en')
  await world.answers.save(token, 'satisfaction', 5, 'en')
  expect((await world.board()).version).toBe(version)

  await world.answers.save(token, 'satisfaction', 2, 'en')
  expect(await resultsOf(key)).toMatchObject({ responded: 1, csat: { score: 0, n: 1 } })
  expect(await onBoard(key)).toMatchObject({ responded: 1, csat: { score: 0, n: 1 } })
})

test('what is taken back counts no more: one answer, and in the end the response itself', async () => {
  const { key, token } = await ask({}, 'phase')
  await world.answers.save(token, 'satisfaction', 4, 'en')
  await world.answers.save(token, 'effort', 6, 'en')
  await world.answers.save(token, 'areas', { quality: 2, schedule: 5 }, 'en')
  await world.answers.submit(token, 'en')
  expect(await resultsOf(key)).toMatchObject({ responded: 1, csat: { n: 1 }, ces: { score: 6, n: 1 } })

  await world.answers.save(token, 'areas', { quality: 2 }, 'en')
  await world.answers.save(token, 'effort', undefined, 'en')
  const { questions, ces } = await resultsOf(key)
  expect(ces).toBeNull()
  expect(questions.find(({ question }) => question.id === 'areas')).toMatchObject({
    answered: 1,
    counts: { 'quality/2': 1 },
    rows: { quality: { score: 0, n: 1 }, schedule: null },
  })
  expect(await onBoard(key)).toMatchObject({ ces: null, csat: { n: 1, score: 1 } })

  await world.answers.save(token, 'satisfaction', undefined, 'en')
  await world.answers.save(token, 'areas', undefined, 'en')
  expect(await world.answers.open(token, 'en')).toMatchObject({ submitted: false, answers: {} })
  expect(await resultsOf(key)).toMatchObject({ responded: 0, csat: null })
  expect(await onBoard(key)).toBeUndefined()
})

test('an answer that does not fit its question is refused and nothing is written', async () => {
  const { token } = await ask({}, 'phase')
  const bad: [string, unknown][] = [
    ['satisfaction', 6],
    ['satisfaction', '五'],
    ['satisfaction', 2.5],
    ['satisfaction', ''],
    ['areas', {}],
    ['areas', { quality: 9 }],
    ['areas', { unknown: 3 }],
    ['areas', [3]],
    ['improve', '   '],
    ['improve', 'x'.repeat(10_001)],
    ['improve', 'half \ud83d'],
    ['no-such-question', 3],
    ['__proto__', 3],
  ]
  for (const [question, answer] of bad)
    await expect(world.answers.save(token, question, answer as never, 'en'), question).rejects.toMatchObject({
      code: 'invalid',
      path: question,
    })
  expect((await world.answers.open(token, 'en')).answers).toEqual({})
})

test('submitting names the first question that needs an answer, also with nothing answered at all', async () => {
  const { token } = await ask({}, 'phase')
  const refused = { code: 'invalid' }
  await expect(world.answers.submit(token, 'en')).rejects.toMatchObject({ ...refused, path: 'satisfaction' })
  await world.answers.save(token, 'satisfaction', 2, 'en')
  await expect(world.answers.submit(token, 'en')).rejects.toMatchObject({ ...refused, path: 'effort' })
  await world.answers.save(token, 'effort', '7', 'en')
  expect(await world.answers.submit(token, 'en')).toMatchObject({ submitted: true, answers: { effort: 7 } })
})

test('an answer to a question that is not asked any more is kept, and not counted', async () => {
  const { key, token } = await ask()
  await world.answers.save(token, 'satisfaction', 2, 'en')
  await world.answers.save(token, 'missing', 'Too long', 'en')
  await world.answers.submit(token, 'en')
  expect(await resultsOf(key)).toMatchObject({ commentCount: 1 })
  await world.answers.save(token, 'satisfaction', 5, 'en')
  expect(await resultsOf(key)).toMatchObject({ commentCount: 0 })
  await world.answers.save(token, 'satisfaction', 3, 'en')
  expect((await resultsOf(key)).comments).toMatchObject([{ text: 'Too long', from: someone }])
})

test('answers can be changed until it closes, and what was begun counts as it stands', async () => {
  const { key, token } = await ask({ openForDays: 3 })
  await world.answers.save(token, 'satisfaction', 4, 'en')
  expect(await world.answers.open(token, 'en')).toMatchObject({ state: 'open', closesOn: '2026-11-25' })
  world.clock.now = Date.parse('2026-11-25T23:59:59+08:00')
  await world.answers.save(token, 'satisfaction', 5, 'en')
  world.clock.now += 1_000
  expect(await world.answers.open(token, 'en')).toMatchObject({ state: 'closed', closesOn: '2026-11-25' })
  await expect(world.answers.save(token, 'satisfaction', 1, 'en')).rejects.toMatchObject({ code: 'conflict' })
  await expect(world.answers.submit(token, 'en')).rejects.toMatchObject({ code: 'conflict' })

  await world.surveys.close(world.scope, 'erp', key)
  await world.surveys.close(world.scope, 'erp', key)
  expect(await resultsOf(key)).toMatchObject({ state: 'closed', responded: 1, csat: { score: 1, n: 1 } })
  expect(await world.answers.open(token, 'en')).toMatchObject({ submitted: true, answers: { satisfaction: 5 } })
})

test('every link of a person leads to the same response in a named survey', async () => {
  const { key, token } = await ask()
  await world.answers.save(token, 'satisfaction', 2, 'en')
  world.clock.now += 3 * dayMs
  expect(await world.surveys.remind(world.scope, 'erp', key)).toBe(2)
  const later = world.tokenOf(someone)
  expect(later).not.toBe(token)
  expect(await world.answers.open(later, 'en')).toMatchObject({ answers: { satisfaction: 2 }, state: 'open' })
  await world.answers.save(later, 'satisfaction', 4, 'en')
  await world.answers.submit(token, 'en')
  expect(await resultsOf(key)).toMatchObject({ responded: 1, csat: { score: 1, n: 1 } })
})

test('a second link of a person who began an anonymous survey says that they did, and counts nothing', async () => {
  const { key, token } = await ask({ anonymous: true })
  world.clock.now += 3 * dayMs
  await world.surveys.remind(world.scope, 'erp', key)
  const later = world.tokenOf(someone)
  await world.answers.save(token, 'satisfaction', 2, 'en')
  expect(await world.answers.open(later, 'en')).toMatchObject({
    state: 'answered-elsewhere',
    answers: {},
    as: 'anonymous',
  })
  await expect(world.answers.save(later, 'satisfaction', 5, 'en')).rejects.toMatchObject({ code: 'conflict' })
  expect(await world.answers.open(token, 'en')).toMatchObject({ state: 'open', answers: { satisfaction: 2 } })
})

describe('a token', () => {
  test('that is none, is another’s kind of code, or has expired opens nothing', async () => {
    const { token } = await ask({ openLink: true })
    const unknown = [
      '',
      'x',
      'a'.repeat(22),
      `${'a'.repeat(22)}.${'b'.repeat(22)}`,
      `${token}.${token}`,
      `${token}x`,
      '../..',
    ]
    for (const one of unknown) {
      await expect(world.answers.open(one, 'en')).rejects.toMatchObject({ code: 'not_found' })
      await expect(world.answers.save(one, 'satisfaction', 5, 'en')).rejects.toMatchObject({ code: 'not_found' })
      await expect(world.answers.submit(one, 'en')).rejects.toMatchObject({ code: 'not_found' })
      await expect(world.answers.setSubscription(one, false)).rejects.toMatchObject({ code: 'not_found' })
      await expect(world.answers.closeFollowUp(one, 'x')).rejects.toMatchObject({ code: 'not_found' })
      await expect(world.answers.enter(one)).rejects.toMatchObject({ code: 'not_found' })
    }
    world.clock.now += 200 * dayMs
    await expect(world.answers.open(token, 'en')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is stored nowhere as it is', async () => {
    const { token } = await ask({ openLink: true })
    await world.answers.save(token, 'satisfaction', 5, 'en')
    const tables = ['survey', 'invitation', 'invitation_link', 'survey_response', 'outbox_message', 'ledger', 'thing']
    for (const table of tables) expect(JSON.stringify(await rowsOf(table)), table).not.toContain(token)
  })
})

describe('an open link', () => {
  test('gives each who enters a response of their own, counted beside the invited', async () => {
    const { key } = await ask({ openLink: true })
    const { url, qr } = (await resultsOf(key)).openLink!
    expect(url).toMatch(/^https:\/\/portal\.example\/q\/[\w-]{22}$/)
    expect(qr).toMatch(/^<svg /)
    const code = url.split('/').at(-1)!
    for (const score of [5, 1]) {
      const token = await world.answers.enter(code)
      expect(await world.answers.open(token, 'en')).toMatchObject({ as: 'by-link', state: 'open' })
      await world.answers.save(token, 'satisfaction', score, 'en')
      await world.answers.submit(token, 'en')
      await expect(world.answers.getSubscription(token)).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await resultsOf(key)).toMatchObject({ invited: 2, responded: 0, byLink: 2, csat: { score: 0.5, n: 2 } })
    // How many were asked says nothing where anyone may answer.
    expect(await onBoard(key)).toMatchObject({ invited: null, responded: 2 })
    await world.surveys.close(world.scope, 'erp', key)
    expect(await world.answers.open(await world.answers.enter(code), 'en')).toMatchObject({ state: 'closed' })
  })
})

test('whoever wants no more surveys gets none, and can change their mind', async () => {
  const { token } = await ask()
  const subscription = { email: someone, customer: 'Acme', language: 'en' }
  expect(await world.answers.getSubscription(token)).toMatchObject({ ...subscription, subscribed: true })
  await world.answers.setSubscription(token, false)
  expect(await world.answers.getSubscription(token)).toMatchObject({ ...subscription, subscribed: false })

  world.clock.now += 40 * dayMs
  const { surveys, scope } = world
  const rule = {
    to: 'list' as const,
    recipients: [{ email: someone }],
    anonymous: false,
    automatic: false,
    openForDays: 5,
    remindOn: [],
    bots: [],
    openLink: false,
  }
  expect(await surveys.previewSend(scope, 'erp', { template: 'phase', rule })).toMatchObject({
    asked: 0,
    leftOut: [{ email: someone, reason: 'unsubscribed' }],
  })
  await world.answers.setSubscription(token, true)
  expect(await surveys.previewSend(scope, 'erp', { template: 'phase', rule })).toMatchObject({ asked: 1, leftOut: [] })
})

test('many people answer side by side', async () => {
  const key = await world.send(
    people(30, () => ({})),
    {},
    'quarterly',
  )
  const tokens = people(30).map(({ email }) => world.tokenOf(email))
  for (const [nth, token] of tokens.entries()) await world.answers.save(token, 'recommend', nth % 11, 'en')
  for (const token of tokens) await world.answers.submit(token, 'en')
  expect(await resultsOf(key)).toMatchObject({ responded: 30, nps: { n: 30 } })
})

/** The functions of one request, and how often it looked a link up. */
function requestOf() {
  let looks = 0
  const database = new Proxy(world.database, {
    get(target, name) {
      if (name === 'invitationLink') looks++
      return Reflect.get(target, name) as unknown
    },
  })
  return { request: createAnswers({ ...world.services, database }, '127.0.0.1'), looks: () => looks }
}

test('whatever a request does with a link, it looks it up once', async () => {
  const { key, token } = await ask()
  const step = requestOf()
  await step.request.open(token, 'en')
  await step.request.save(token, 'satisfaction', 2, 'en')
  await step.request.submit(token, 'en')
  expect(step.looks()).toBe(1)

  const form = { response: responseIdOf(token), title: 'Slower', owner: 'Chen Jing', dueOn: '2026-12-01' }
  await world.surveys.saveFollowUp(world.scope, 'erp', key, null, form)
  const { id } = (await resultsOf(key)).followUps[0]!
  await world.surveys.saveFollowUp(world.scope, 'erp', key, id, { ...form, answer: 'It is.' })
  const settling = requestOf()
  await settling.request.open(token, 'en')
  await settling.request.closeFollowUp(token, id)
  expect(settling.looks()).toBe(1)

  const leaving = requestOf()
  await leaving.request.getSubscription(token)
  await leaving.request.setSubscription(token, false)
  expect(leaving.looks()).toBe(1)
})

test('one request looks its link up once, and sees what it changed itself', async () => {
  const { key, token } = await ask()
  const request = createAnswers(world.services, '127.0.0.1')
  await request.open(token, 'en')
  // Whoever looked it up again would not find it.
  await world.database.invitationLink.deleteMany({ where: { invitation: { email: someone } } })
  expect((await request.save(token, 'satisfaction', 4, 'en')).answers).toEqual({ satisfaction: 4 })
  expect(await request.submit(token, 'en')).toMatchObject({ submitted: true, answers: { satisfaction: 4 } })
  await expect(world.answers.open(token, 'en')).rejects.toMatchObject({ code: 'not_found' })
  expect(await resultsOf(key)).toMatchObject({ responded: 1, csat: { n: 1 } })
})

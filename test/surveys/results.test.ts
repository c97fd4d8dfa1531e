import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csatOf, npsOf } from '../../server/facts/response/scores.ts'
import { tally } from '../../server/surveys/results/tally.ts'
import { builtIns } from '../../server/surveys/templates/built-in.ts'
import { nine } from '../factories/open-test-project.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

let world: TestSurveys
beforeAll(async () => void (world = await openTestSurveys()))
afterAll(() => world.close())

const dayMs = 86_400_000
const resultsFor = (key: string, scope = world.scope) => world.surveys.getResults(scope, 'erp', key)

/** Asks so many people about an open day; the first of them give these scores, with a text where it is low. */
async function answered(prefix: string, scores: number[], rule = {}, given: (nth: number) => object = () => ({})) {
  const crowd = people(scores.length + 2, (nth) => ({ email: `${prefix}-${nth}@acme.example`, ...given(nth) }))
  const key = await world.send(crowd, { openForDays: 20, ...rule })
  for (const [nth, score] of scores.entries()) {
    const token = world.tokenOf(`${prefix}-${nth}@acme.example`)
    await world.answers.save(token, 'satisfaction', score, 'en')
    if (score === 3) await world.answers.save(token, 'missing', `Words of ${prefix} ${nth}`, 'en')
    await world.answers.submit(token, 'en')
  }
  return key
}

describe('the scores of a survey', () => {
  test('are those of the definitions, of invited, and the same on the board', async () => {
    const key = await answered('plain', [5, 4, 4, 2, 1, 3, 5])
    const results = await resultsFor(key)
    const csat = csatOf(
      new Map([
        [5, 2],
        [4, 2],
        [2, 1],
        [1, 1],
        [3, 1],
      ]),
    )
    expect(results).toMatchObject({ invited: 9, responded: 7, csat, nps: null, ces: null })
    expect(results.questions[0]).toMatchObject({
      answered: 7,
      score: csat,
      counts: { 1: 1, 2: 1, 3: 1, 4: 2, 5: 2 },
    })
    const shown = (await world.board()).satisfaction.surveys.at(-1)
    expect(shown).toMatchObject({ invited: 9, responded: 7, csat })
  })

  test('by site and by role leave no group of fewer than five to be found, not even by taking away', async () => {
    const sites = [...Array<string>(7).fill('Suzhou'), ...Array<string>(6).fill('Foshan'), 'Wuxi', 'Wuxi']
    const key = await answered(
      'sites',
      sites.map((_, nth) => (nth % 2 ? 5 : 2)),
      {},
      (nth) => ({
        site: sites[nth],
        role: nth < 14 ? 'Key user' : 'Manager',
      }),
    )
    const { bySite, byRole } = await resultsFor(key)
    // The two of Wuxi alone would be what is left of 15: the smaller of the others stands with them.
    expect(bySite.map(({ name, responded }) => [name, responded])).toEqual([
      ['Suzhou', 7],
      [null, 8],
    ])
    expect(byRole).toEqual([])
    const onBoard = (await world.board()).satisfaction.surveys.find(({ responded }) => responded === 15)
    expect(onBoard!.bySite).toEqual(bySite.map(({ name, ...rest }) => ({ site: name, ...rest })))
  })

  test('stand beside those of earlier surveys of the same template, whatever its version', async () => {
    const { surveys, scope } = world
    world.clock.now = nine + 40 * dayMs
    const { design } = await surveys.getTemplate(scope, 'erp', 'open-day')
    const rule = (await surveys.getTemplate(scope, 'erp', 'open-day')).rule
    const changed = { ...design, title: { en: 'Open house' } }
    await surveys.saveTemplate(scope, 'erp', 'open-day', { occasion: 'open-day', rule, design: changed })
    const key = await answered('later', [5, 5])
    const { trend, title } = await resultsFor(key)
    expect(title).toEqual({ en: 'Open house, 1 Jan 2027' })
    expect(trend).toMatchObject([
      { responded: 7, invited: 9, csat: { n: 7 }, closesOn: '2026-12-12' },
      { responded: 15, invited: 17, csat: { n: 15 } },
    ])
    world.clock.now = nine
  })
})

describe('comments', () => {
  let few: string
  let many: string
  beforeAll(async () => {
    few = await answered('few', [3, 2, 5], {}, () => ({ role: 'Manager' }))
    many = await answered('many', [3, 2, 5, 5, 5, 3], {}, () => ({ role: 'Manager' }))
  })

  test('have their author’s name for the delivery team, and low scores without words beside them', async () => {
    const { comments, commentCount } = await resultsFor(few)
    expect(commentCount).toBe(1)
    expect(comments).toHaveLength(2)
    expect(comments).toContainEqual(
      expect.objectContaining({
        text: 'Words of few 0',
        from: 'Person 1',
        role: 'Manager',
        lowest: { type: 'csat', score: 3 },
        mood: 0.5,
        answeredOn: '2026-11-22',
      }),
    )
    expect(comments).toContainEqual(expect.objectContaining({ text: null, from: 'Person 2', mood: 0.25 }))
  })

  test('are for the executive without names, and only from five answers on', async () => {
    const executive = world.as('executive')
    expect((await resultsFor(few, executive)).comments).toEqual([])
    const { comments } = await resultsFor(many, executive)
    expect(comments.map(({ text }) => text).sort()).toEqual(['Words of many 0', 'Words of many 5'])
    for (const { from, role, site } of comments) expect([from, role, site]).toEqual([null, null, null])
  })

  test('are not for sponsors', async () => {
    const { comments, commentCount } = await resultsFor(many, world.as('sponsor'))
    expect([comments, commentCount]).toEqual([[], 2])
  })

  test('break nothing down under five for the customer, whose scores stand with their n', async () => {
    const results = await resultsFor(few, world.as('executive'))
    expect(results).toMatchObject({ csat: { n: 3 }, byRole: [], bySite: [], openLink: null })
    for (const { counts, answered: n } of results.questions) expect([n, counts]).toEqual([0, {}])
  })
})

test('follow-ups are the team’s to open and answer, and the giver’s alone to close', async () => {
  const { surveys, scope, answers, mails } = world
  const key = await answered('follow', [2, 5])
  const [comment] = (await resultsFor(key)).comments
  const giver = world.tokenOf('follow-0@acme.example')
  const other = world.tokenOf('follow-1@acme.example')
  const form = { response: comment!.response, title: 'Test data arrives late', owner: 'Chen Chen', dueOn: '2026-11-30' }
  await surveys.saveFollowUp(scope, 'erp', key, null, form)
  const [opened] = (await resultsFor(key)).followUps
  expect(opened).toMatchObject({ status: 'open', createdOn: '2026-11-22', dueOn: '2026-11-30', answer: null })
  expect((await answers.open(giver, 'en')).followUps).toMatchObject([{ id: opened!.id, status: 'open' }])
  expect((await answers.open(other, 'en')).followUps).toEqual([])
  expect((await world.board()).commitments).toMatchObject({
    open: 1,
    items: [
      { title: 'Test data arrives late', owner: 'Chen Chen', status: 'open', origin: 'survey', madeOn: '2026-11-22' },
    ],
  })

  const before = mails.length
  const answer = 'The load now runs on Thursdays.'
  await surveys.saveFollowUp(scope, 'erp', key, opened!.id, { ...form, answer })
  await surveys.saveFollowUp(scope, 'erp', key, opened!.id, { ...form, answer })
  expect(mails.slice(before).map(({ to }) => to.address)).toEqual(['follow-0@acme.example'])
  expect(mails.at(-1)!.text).toContain(answer)
  expect((await world.board()).commitments).toMatchObject({ open: 0, kept: 1, items: [{ status: 'kept' }] })

  for (const stranger of [other, 'x'])
    await expect(answers.closeFollowUp(stranger, opened!.id)).rejects.toMatchObject({ code: 'not_found' })
  // The mail's own link, long after the survey.
  world.clock.now = nine + 90 * dayMs
  await answers.closeFollowUp(world.tokenOf('follow-0@acme.example'), opened!.id)
  await answers.closeFollowUp(giver, opened!.id)
  expect((await resultsFor(key)).followUps).toMatchObject([{ status: 'closed', closedOn: '2027-02-20' }])
  expect((await world.board()).commitments).toMatchObject({
    kept: 0,
    items: [{ status: 'closed', closedOn: '2027-02-20' }],
  })
  const changing = surveys.saveFollowUp(scope, 'erp', key, opened!.id, { title: 'Something else' })
  await expect(changing).rejects.toMatchObject({ code: 'conflict' })
  world.clock.now = nine
})

test('the giver of an anonymous answer sees and closes its follow-up behind their own link, and gets no mail', async () => {
  const { surveys, scope, answers, mails } = world
  const key = await answered('secret', [3, 3, 3, 5, 5], { anonymous: true })
  const comment = (await resultsFor(key)).comments.find(({ text }) => text === 'Words of secret 1')!
  const before = mails.length
  await surveys.saveFollowUp(scope, 'erp', key, null, { response: comment.response, title: 'We look', answer: 'Done' })
  expect(mails.length).toBe(before)
  const giver = world.tokenOf('secret-1@acme.example')
  const [own] = (await answers.open(giver, 'en')).followUps
  expect(own).toMatchObject({ title: 'We look', answer: 'Done', status: 'answered' })
  expect((await answers.open(world.tokenOf('secret-2@acme.example'), 'en')).followUps).toEqual([])
  await answers.closeFollowUp(giver, own!.id)
  expect((await resultsFor(key)).followUps).toMatchObject([{ status: 'closed' }])
})

test('a follow-up on a survey as a whole is seen and closed by those who answered it', async () => {
  const { surveys, scope, answers } = world
  const key = await answered('whole', [5])
  await surveys.saveFollowUp(scope, 'erp', key, null, {
    title: 'Shorter open days',
    answer: 'Forty minutes from now on',
  })
  const silent = world.tokenOf('whole-1@acme.example')
  expect((await answers.open(silent, 'en')).followUps).toEqual([])
  const [shown] = (await answers.open(world.tokenOf('whole-0@acme.example'), 'en')).followUps
  await expect(answers.closeFollowUp(silent, shown!.id)).rejects.toMatchObject({ code: 'not_found' })
  await answers.closeFollowUp(world.tokenOf('whole-0@acme.example'), shown!.id)
})

test('a follow-up is refused for what is not there', async () => {
  const { surveys, scope } = world
  const key = await answered('none', [5])
  const title = 'We look into it'
  const refusals = [
    [surveys.saveFollowUp(scope, 'erp', key, 'no-such', { title }), { code: 'not_found' }],
    [surveys.saveFollowUp(scope, 'erp', 'no-such', null, { title }), { code: 'not_found' }],
    [
      surveys.saveFollowUp(scope, 'erp', key, null, { title, response: 'a'.repeat(64) }),
      { code: 'invalid', path: 'response' },
    ],
  ] as const
  for (const [trying, refusal] of refusals) await expect(trying).rejects.toMatchObject(refusal)
})

test('ten thousand responses are counted one by one into what does not grow with them', () => {
  const { design } = builtIns.get('quarterly')!
  function* crowd() {
    for (let nth = 0; nth < 10_000; nth++)
      yield {
        answers: JSON.stringify({ recommend: nth % 11, why: `Because of ${nth}`, areas: { quality: (nth % 5) + 1 } }),
        role: `Role ${nth % 7}`,
        site: nth % 3 ? 'Suzhou' : null,
      }
  }
  const counted = tally(design, crowd())
  expect(counted.all.responded).toBe(10_000)
  expect(counted.comments).toBe(10_000)
  const counts = new Map(Array.from({ length: 11 }, (_, score) => [score, score < 1 ? 910 : 909] as const))
  expect(npsOf(counted.all.counts.nps)).toEqual(npsOf(counts))
  expect([counted.byRole.size, counted.bySite.size]).toEqual([7, 2])
  expect(JSON.stringify([...counted.questions.values()].map((one) => [...one.counts])).length).toBeLessThan(1_000)
})

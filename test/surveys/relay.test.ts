import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DaylightError } from '../../server/contract/errors.ts'
import { relayLeftovers } from '../../server/surveys/relay/relay-leftovers.ts'
import { scoreUpdates } from '../../server/surveys/relay/score-updates.ts'
import { builtIns } from '../../server/surveys/templates/built-in.ts'
import { openTestSurveys, people } from '../factories/open-test-surveys.ts'

const recommend = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined })

/** What three people do in a survey, and what happens to the ledger meanwhile. */
const arbitrarySteps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('save' as const), who: fc.nat(2), score: recommend }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('submit' as const), who: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.constant({ do: 'forget what was sent' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'lose the ledger' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'find it again' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'minute' as const }) },
  ),
  { maxLength: 25 },
)

test('whatever is answered, lost and sent again, the board counts each response once, as it is now', async () => {
  await using world = await openTestSurveys()
  let isLost = false
  const { append } = world.services.writer
  world.services.writer.append = (...push) =>
    isLost ? Promise.reject(new DaylightError('unavailable', 'The ledger is away')) : append(...push)
  let runs = 0
  await fc.assert(
    fc.asyncProperty(arbitrarySteps, async (steps) => {
      const crowd = people(3, (nth) => ({ email: `run-${runs}-${nth}@acme.example` }))
      runs++
      isLost = false
      const key = await world.send(crowd, {}, 'quarterly')
      const { id: surveyId } = await world.database.survey.findFirstOrThrow({ where: { key } })
      const tokens = crowd.map(({ email }) => world.tokenOf(email))
      const naive = tokens.map(() => ({ score: undefined as number | undefined, counts: false }))
      for (const step of steps) {
        switch (step.do) {
          case 'save': {
            const person = naive[step.who]!
            await world.answers.save(tokens[step.who]!, 'recommend', step.score, 'en')
            person.score = step.score
            if (step.score === undefined) person.counts = false
            break
          }
          case 'submit': {
            const person = naive[step.who]!
            const submitting = world.answers.submit(tokens[step.who]!, 'en')
            if (person.score === undefined) await expect(submitting).rejects.toMatchObject({ code: 'invalid' })
            else await submitting.then(() => (person.counts = true))
            break
          }
          case 'forget what was sent':
            // As after a crash between the ledger's answer and our note of it.
            await world.database.surveyResponse.updateMany({ where: { surveyId }, data: { relayed: 0 } })
            await world.database.survey.update({ where: { id: surveyId }, data: { relayed: 0, relayedTo: 0 } })
            break
          case 'lose the ledger':
            isLost = true
            break
          case 'find it again':
            isLost = false
            break
          default:
            await relayLeftovers(world.services)
        }
      }
      isLost = false
      await relayLeftovers(world.services)
      const scores = naive.filter(({ counts }) => counts).map(({ score }) => score!)
      const { title, nps, responded } = await world.surveys.getResults(world.scope, 'erp', key)
      expect([responded, nps?.n ?? 0]).toEqual([scores.length, scores.length])
      const shown = (await world.board()).satisfaction.surveys.find((one) => one.title?.endsWith(` · ${title.en!}`))
      expect(shown?.nps ?? null).toEqual(nps)
      expect(shown?.series ?? 'quarterly').toBe('quarterly')
      expect(shown?.responded ?? 0).toBe(scores.length)
    }),
    { numRuns: 12 },
  )
  expect(await world.sql.all('SELECT id FROM quarantine')).toEqual([])
})

test('the same revision of a response says the same to the ledger, word for word', () => {
  const { design } = builtIns.get('phase')!
  const response = {
    id: 'a'.repeat(64),
    answers: JSON.stringify({ satisfaction: 2, areas: { quality: 1 }, improve: 'Secret words' }),
    role: 'Manager',
    site: null,
    answeredOn: '2026-11-20',
    submitted: true,
    revision: 1,
  }
  const named = { key: 'phase-2026-11-20', title: { en: 'Phase review', 'zh-CN': '阶段回顾' } }
  const updates = scoreUpdates(named, design, 'Asia/Shanghai', response)
  expect(scoreUpdates(named, design, 'Asia/Shanghai', { ...response })).toEqual(updates)
  expect(updates).toEqual([
    {
      id: 'phase-2026-11-20/aaaaaaaaaaaaaaaa/satisfaction#000001',
      kind: 'response',
      key: 'phase-2026-11-20/aaaaaaaaaaaaaaaa/satisfaction',
      at: '2026-11-20T04:00:00.000Z',
      data: {
        survey: '阶段回顾 · Phase review',
        role: 'Manager',
        question: '您对本阶段的成果满意吗？ · How satisfied are you with the outcome of this phase?',
        scale: 'csat5',
        score: 2,
      },
    },
    expect.objectContaining({
      key: 'phase-2026-11-20/aaaaaaaaaaaaaaaa/areas/quality',
      data: expect.objectContaining({ row: '工作质量 · Quality of the work', scale: 'csat5', score: 1 }) as unknown,
    }),
  ])
  // A later revision retracts whatever it does not say itself.
  const later = scoreUpdates(named, design, 'Asia/Shanghai', { ...response, revision: 2, answers: '{"effort":7}' })
  expect(later.map(({ key, data }) => [key.split('/').slice(2).join('/'), data?.score ?? null])).toEqual([
    ['satisfaction', null],
    ['effort', 7],
    ['areas/communication', null],
    ['areas/quality', null],
    ['areas/schedule', null],
    ['areas/response', null],
  ])
})

test('comments, names and addresses never enter the ledger', async () => {
  await using world = await openTestSurveys()
  const key = await world.send([{ email: 'zhao@acme.example', name: 'Zhao Lei', role: 'Manager' }])
  const token = world.tokenOf('zhao@acme.example')
  await world.answers.save(token, 'satisfaction', 1, 'en')
  await world.answers.save(token, 'missing', 'My own words', 'en')
  await world.answers.submit(token, 'en')
  await world.surveys.saveFollowUp(world.scope, 'erp', key, null, { title: 'Look into it' })
  const rows = JSON.stringify([await world.sql.all('SELECT * FROM ledger'), await world.sql.all('SELECT * FROM thing')])
  expect(rows).toContain('Look into it')
  for (const secret of ['My own words', 'Zhao', 'zhao@', token]) expect(rows).not.toContain(secret)
})

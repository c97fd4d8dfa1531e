import { expect, test } from 'vitest'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

/** Said three days before "now", the 22nd of November 2026. */
const lately = '2026-11-19T12:00:00+08:00'
const say = (kind: string, key: string, data: Record<string, unknown>, at = lately) =>
  buildUpdate({ kind, key, data, at })

async function boardOf(updates: unknown[], goLiveOn?: string) {
  await using project = await openTestProject(goLiveOn ? { goLiveOn } : {})
  if (updates.length > 0) await project.push(updates)
  const board = await project.board()
  return board
}
const goLive = (data: Record<string, unknown> = {}) =>
  say('milestone', 'go', {
    title: 'Wave 2',
    phase: 'go-live',
    gate: true,
    plannedOn: '2026-11-30',
    owner: 'Wang',
    ...data,
  })

test('a project that was never heard of is unknown, not good', async () => {
  const { health, headline } = await boardOf([])
  expect(health).toMatchObject({ computed: 'unknown', declared: null, reasons: [] })
  expect(headline.code).toBe('nothingYet')
})

test('on plan and healthy says on track', async () => {
  const { health, headline } = await boardOf([goLive({ forecastOn: '2026-11-30' })])
  expect(health).toMatchObject({ computed: 'good', reasons: [] })
  expect(headline).toMatchObject({ code: 'onTrack', params: { title: 'Wave 2', date: '2026-11-30' }, cause: null })
})

test('on plan but not healthy says at risk, with the gravest reason', async () => {
  const { health, headline } = await boardOf([
    goLive(),
    ...[1, 2, 3, 4, 5].map((number) => say('issue', `I${number}`, { severity: 'critical' })),
    say('action', 'A', { title: 'Master data', owner: '王敏', dueOn: '2026-11-19' }),
  ])
  expect(health.computed).toBe('critical')
  expect(headline).toMatchObject({ code: 'atRisk', cause: { code: 'critical-open', params: { count: 5 } } })
})

test('a slipped go-live is named with its days, its cause by what is owed', async () => {
  const { health, headline } = await boardOf([
    goLive({ forecastOn: '2026-12-14' }),
    say('action', 'A', { title: 'Master data', owner: '王敏', dueOn: '2026-11-19' }),
  ])
  expect(health.computed).toBe('attention')
  expect(health.reasons).toMatchObject([
    { code: 'milestone-late', params: { key: 'go', owner: 'Wang', date: '2026-12-14', days: 14 } },
    { code: 'action-overdue', params: { title: 'Master data', owner: '王敏', date: '2026-11-19', days: 3 } },
  ])
  expect(headline).toMatchObject({ code: 'moved', params: { days: 14 }, cause: { code: 'action-overdue' } })
})

test('a go-live date that has passed is overdue, and more than the tolerance is critical', async () => {
  const { health, headline } = await boardOf([goLive({ plannedOn: '2026-11-01' })])
  expect(headline).toMatchObject({ code: 'overdue', params: { days: 21 } })
  expect(health.computed).toBe('critical')
})

test('after the last go-live the headline says live; without any it counts milestones', async () => {
  expect((await boardOf([goLive({ completedOn: '2026-11-18' })])).headline).toMatchObject({
    code: 'live',
    params: { date: '2026-11-18' },
  })
  expect((await boardOf([say('milestone', 'D', { phase: 'design' })])).headline).toMatchObject({
    code: 'noGoLive',
    params: { completed: 0, total: 1 },
  })
})

test('the go-live date of the project stands in where no milestone says it, but nobody calls that on track', async () => {
  const { headline } = await boardOf([say('issue', 'I', {})], '2026-12-31')
  expect(headline).toMatchObject({ code: 'unsure', params: { title: null, date: '2026-12-31' } })
})

const issue = say('issue', 'I', {})

test('the agreed go-live that no milestone speaks of is judged once its day has passed, as a milestone is', async () => {
  const { health, headline } = await boardOf([issue], '2026-09-30')
  expect(headline).toMatchObject({ code: 'overdue', params: { title: null, days: 53 }, cause: null })
  expect(health).toMatchObject({ computed: 'critical', sections: { milestones: 'critical', issues: 'good' } })
  expect(health.reasons).toEqual([
    {
      code: 'go-live-overdue',
      section: 'milestones',
      health: 'critical',
      internal: false,
      params: { owner: null, date: '2026-09-30', days: 53 },
    },
  ])
  const design = say('milestone', 'D', { title: 'Design signed off', phase: 'design', completedOn: '2026-11-18' })
  expect((await boardOf([design], '2026-11-20')).health).toMatchObject({
    computed: 'attention',
    sections: { milestones: 'attention' },
    reasons: [{ code: 'go-live-overdue', params: { days: 2 } }],
  })
  expect((await boardOf([issue], '2026-11-22')).health.reasons).toEqual([])
})

test('a go-live milestone with a date, or completed, stands for the agreed one', async () => {
  for (const milestone of [goLive(), goLive({ completedOn: '2026-11-18' })])
    expect((await boardOf([milestone], '2026-09-30')).health.reasons).toEqual([])
  const undated = goLive({ plannedOn: null })
  expect((await boardOf([undated], '2026-09-30')).health.reasons).toMatchObject([{ code: 'go-live-overdue' }])
})

test('before anything was heard the agreed go-live judges nobody', async () => {
  expect((await boardOf([], '2026-09-30')).health).toMatchObject({ computed: 'unknown', reasons: [] })
})

test('a low pass rate names its module; fewer than five answers judge nobody', async () => {
  const { health } = await boardOf([
    ...[1, 2, 3].map((number) => say('test', `P${number}`, { cycle: '1', module: 'production', status: 'passed' })),
    say('test', 'F', { cycle: '1', module: 'production', status: 'failed' }),
    say('test', 'G', { cycle: '1', module: 'finance', status: 'passed' }),
    ...[1, 2, 3, 4].map((number) => say('response', `R${number}`, { survey: 'S', scale: 'csat5', score: 1 })),
  ])
  expect(health.reasons).toMatchObject([
    { code: 'pass-rate-low', health: 'attention', params: { cycle: '1', module: 'production', rate: 0.75 } },
  ])
  expect(health.sections).toMatchObject({ uat: 'attention', satisfaction: 'good', milestones: 'unknown' })
})

/** Answers to one question on 1..5, of which so many are satisfied. */
const answers = (survey: string, satisfied: number, of: number, at = lately) =>
  Array.from({ length: of }, (_, nth) =>
    say('response', `${survey}-${nth}`, { survey, scale: 'csat5', score: nth < satisfied ? 5 : 2 }, at),
  )
const asked = (survey: string, series: string) => say('survey', survey, { survey, series }, '2026-10-01T12:00:00+08:00')

test('a score is judged by the end of its interval that is nearer to the limit, and tells it', async () => {
  const judged = async (satisfied: number, of: number) => (await boardOf(answers('S', satisfied, of))).health
  // 70 % of 20 lies between 48 and 85: the 80 agreed may well be met.
  expect(await judged(14, 20)).toMatchObject({ sections: { satisfaction: 'good' }, reasons: [] })
  expect((await judged(26, 40)).reasons).toMatchObject([
    {
      code: 'csat-low',
      health: 'attention',
      params: { rate: 0.65, low: expect.closeTo(0.4951, 3), high: expect.closeTo(0.7787, 3), n: 40, limit: 0.8 },
    },
  ])
  expect((await judged(4, 20)).reasons).toMatchObject([{ health: 'critical', params: { limit: 0.6 } }])
})

test('fewer than twenty answers are never critical', async () => {
  const { health } = await boardOf(answers('S', 0, 19))
  expect(health.reasons).toMatchObject([{ code: 'csat-low', health: 'attention', params: { n: 19, limit: 0.8 } }])
})

test('five answers in the room judge nobody where 41 of 52 were content', async () => {
  const { health } = await boardOf([
    asked('Sponsors', 'quarterly'),
    ...answers('Sponsors', 37, 41, '2026-11-10T12:00:00+08:00'),
    asked('Room', 'open-day/pulse'),
    ...answers('Room', 2, 5),
  ])
  expect(health).toMatchObject({ sections: { satisfaction: 'good' }, reasons: [] })
})

test('a section whose source went silent is unknown and names the source and the day', async () => {
  const { health, sources } = await boardOf([say('issue', 'I', {}, '2026-10-01T12:00:00+08:00'), goLive()])
  expect(health.computed).toBe('unknown')
  expect(health.reasons).toMatchObject([
    { code: 'source-silent', section: 'issues', params: { source: 'jira', date: '2026-10-01', days: 52 } },
  ])
  expect(sources).toMatchObject([{ name: 'jira', kinds: ['issue', 'milestone'], stale: false }])
})

test('a clock that runs ahead does not keep a source alive', async () => {
  const { sources } = await boardOf([say('issue', 'I', {}, '2099-01-01T00:00:00Z')])
  expect(sources).toMatchObject([{ lastUpdateAt: '2026-11-22T01:00:00.000Z' }])
})

test('what the team declares stands beside what is computed, and overrides nothing', async () => {
  const { health } = await boardOf([
    goLive(),
    say('declaration', 'project', { health: 'critical', reason: 'Plant 4 has no key users', declaredBy: 'Chen' }),
  ])
  expect(health).toMatchObject({
    computed: 'good',
    declared: 'critical',
    declaration: { reason: 'Plant 4 has no key users', by: 'Chen', on: '2026-11-19' },
  })
})

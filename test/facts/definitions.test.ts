import { expect, test } from 'vitest'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

/** An update on a day of October 2026, at noon in Shanghai. */
const on = (day: number, kind: string, key: string, data: Record<string, unknown> | null) =>
  buildUpdate({ kind, key, data, at: `2026-10-${String(day).padStart(2, '0')}T12:00:00+08:00` })

async function boardOf(updates: unknown[], dates: { startsOn?: string; goLiveOn?: string } = {}) {
  await using project = await openTestProject(dates)
  await project.push(updates)
  const board = await project.board()
  return board
}

test('a burndown counts opened, closed and reopened by the civil day of the project, empty days included', async () => {
  const { issues } = await boardOf([
    on(1, 'issue', 'A', { status: 'open', severity: 'critical' }),
    on(2, 'issue', 'A', { status: 'closed' }),
    on(2, 'issue', 'A', { status: 'closed' }),
    on(4, 'issue', 'A', { status: 'open', severity: 'major' }),
    on(4, 'issue', 'B', { status: 'closed' }),
    // Still the 4th in Shanghai, by half a second.
    buildUpdate({ key: 'C', data: {}, at: '2026-10-04T15:59:59.500Z' }),
    buildUpdate({ key: 'D', data: { severity: 'trivial' }, at: '2026-10-04T16:00:00Z' }),
  ])
  expect(issues.burndown).toEqual([
    { day: '2026-10-01', opened: 1, reopened: 0, closed: 0, open: 1, scope: 1 },
    { day: '2026-10-02', opened: 0, reopened: 0, closed: 1, open: 0, scope: 1 },
    { day: '2026-10-03', opened: 0, reopened: 0, closed: 0, open: 0, scope: 1 },
    { day: '2026-10-04', opened: 2, reopened: 1, closed: 1, open: 2, scope: 3 },
    { day: '2026-10-05', opened: 1, reopened: 0, closed: 0, open: 3, scope: 4 },
  ])
  expect(issues).toMatchObject({
    total: 4,
    open: 3,
    closed: 1,
    bySeverity: { critical: 0, major: 1, minor: 0, trivial: 1 },
    defectIndex: 3.1,
  })
})

test('a retracted thing leaves every count, past days too, and a later update begins anew', async () => {
  const story = [
    on(1, 'issue', 'A', { status: 'open', severity: 'critical' }),
    on(2, 'issue', 'B', { status: 'open' }),
    on(3, 'issue', 'A', null),
  ]
  const gone = await boardOf(story)
  expect(gone.issues.burndown).toEqual([{ day: '2026-10-02', opened: 1, reopened: 0, closed: 0, open: 1, scope: 1 }])
  const back = await boardOf([...story, on(5, 'issue', 'A', { status: 'closed' })])
  expect(back.issues).toMatchObject({ total: 2, open: 1, bySeverity: { critical: 0 } })
  expect(back.issues.burndown.at(-1)).toEqual({
    day: '2026-10-05',
    opened: 1,
    reopened: 0,
    closed: 1,
    open: 1,
    scope: 2,
  })
})

test('null clears a field; what is not said stays', async () => {
  const { milestones } = await boardOf([
    on(1, 'milestone', 'M', { title: 'Go-live', plannedOn: '2026-12-01', owner: 'Wang' }),
    on(2, 'milestone', 'M', { owner: null, forecastOn: '2026-12-15' }),
  ])
  expect(milestones.items).toMatchObject([{ title: 'Go-live', owner: null, slipDays: 14, late: true }])
})

test('UAT rates are of executed and of planned; skipped is out of scope; nothing executed gives no rate', async () => {
  const cases = (module: string, status: string, count: number, cycle = '1') =>
    Array.from({ length: count }, (_, index) =>
      on(1, 'test', `${cycle} ${module} ${status} ${index}`, { cycle, module, status }),
    )
  const { uat } = await boardOf([
    ...cases('finance', 'passed', 6),
    ...cases('finance', 'failed', 2),
    ...cases('finance', 'blocked', 1),
    ...cases('finance', 'not-run', 3),
    ...cases('finance', 'skipped', 4),
    ...cases('supply', 'blocked', 2),
    on(1, 'test', 'without a status', { cycle: '1', module: 'supply' }),
  ])
  expect(uat.cycles).toMatchObject([
    {
      cycle: '1',
      planned: 15,
      executed: 8,
      passRateOfExecuted: 0.75,
      passRateOfPlanned: 0.4,
      modules: [
        { module: 'finance', planned: 12, executed: 8, skipped: 4, notRun: 3, passRateOfPlanned: 0.5 },
        { module: 'supply', planned: 3, executed: 0, notRun: 1, passRateOfExecuted: null, passRateOfPlanned: null },
      ],
    },
  ])
})

test('the latest status by `at` counts, also when it arrives first', async () => {
  const { uat } = await boardOf([
    on(3, 'test', 'T', { status: 'passed' }),
    on(1, 'test', 'T', { cycle: '1', module: 'finance', status: 'not-run' }),
    on(2, 'test', 'T', { status: 'failed' }),
  ])
  expect(uat.trend.map(({ day, passed, failed }) => [day, passed, failed])).toEqual([
    ['2026-10-01', 0, 0],
    ['2026-10-02', 0, 1],
    ['2026-10-03', 1, 0],
  ])
})

test('a milestone keeps the first forecast and each change, and slips from its baseline to its completion', async () => {
  const { milestones, project } = await boardOf([
    on(1, 'milestone', 'M', { title: 'Pilot', phase: 'go-live', plannedOn: '2026-11-01' }),
    on(2, 'milestone', 'M', { forecastOn: '2026-11-01' }),
    on(3, 'milestone', 'M', { forecastOn: '2026-11-01' }),
    on(4, 'milestone', 'M', { forecastOn: '2026-11-08' }),
    on(9, 'milestone', 'M', { completedOn: '2026-10-30' }),
    on(1, 'milestone', 'N', { phase: 'closing', plannedOn: '2026-11-20' }),
  ])
  expect(milestones).toMatchObject({ total: 2, completed: 1, late: 1 })
  expect(milestones.items.find(({ key }) => key === 'M')).toMatchObject({
    slipDays: -2,
    late: false,
    history: [
      { reportedOn: '2026-10-02', forecastOn: '2026-11-01' },
      { reportedOn: '2026-10-04', forecastOn: '2026-11-08' },
    ],
  })
  // Planned for two days before the 22nd of November and not completed.
  expect(milestones.items.find(({ key }) => key === 'N')).toMatchObject({ slipDays: 0, late: true })
  expect(project.phase).toBe('closing')
})

test('what was never said counts as open, waits on the customer, and is proposed', async () => {
  const { actions, changes, issues } = await boardOf([
    on(1, 'action', 'A', { title: 'Master data', dueOn: '2026-11-19' }),
    on(1, 'change', 'C', { title: 'Mobile approval' }),
    on(1, 'issue', 'I', {}),
  ])
  expect(actions).toMatchObject({
    open: 1,
    overdue: 1,
    items: [{ status: 'open', waitingOn: 'customer', overdueDays: 3 }],
  })
  expect(changes).toMatchObject({ undecided: 1, items: [{ status: 'proposed' }] })
  expect(issues.open).toBe(1)
})

test('a score off its scale is refused where both are said, and not counted where they meet later', async () => {
  await using project = await openTestProject()
  const { receipts } = await project.push([
    on(1, 'response', 'R1', { survey: 'S', question: 'Q', scale: 'csat5', score: 6 }),
    on(1, 'response', 'R2', { survey: 'S', question: 'Q', score: 9 }),
    on(2, 'response', 'R2', { scale: 'csat5' }),
    on(1, 'response', 'R3', { survey: 'S', question: 'Q', scale: 'csat5', score: 4 }),
    on(1, 'response', 'R4', { survey: 'S', question: 'P', scale: 'nps', score: 9 }),
  ])
  expect(receipts[0]).toMatchObject({ status: 'quarantined', path: 'data.score' })
  const { satisfaction } = await project.board()
  expect(satisfaction.surveys).toMatchObject([
    { key: 'S', responded: 1, csat: { score: 1, n: 1 }, nps: { n: 1 }, ces: null },
  ])
})

test('the ideal line runs from the scope on the day UAT began to the planned go-live', async () => {
  const { issues } = await boardOf(
    [
      on(1, 'issue', 'A', {}),
      on(2, 'issue', 'B', {}),
      on(3, 'test', 'T', { status: 'passed' }),
      on(4, 'issue', 'C', {}),
    ],
    { goLiveOn: '2026-11-30' },
  )
  expect(issues.ideal).toEqual({ baselineOn: '2026-10-03', scope: 2, endsOn: '2026-11-30' })
})

test('milestones that say no phase stand together after the phases', async () => {
  const { milestones } = await boardOf([
    on(1, 'milestone', 'A', { phase: 'design', plannedOn: '2026-12-01' }),
    on(1, 'milestone', 'B', { plannedOn: '2026-12-05', forecastOn: '2026-12-07' }),
  ])
  expect(milestones.phases).toMatchObject([
    { phase: 'design', total: 1 },
    { phase: null, total: 1, firstOn: '2026-12-07', slipDays: 2 },
  ])
})

test('a phase is only as late as those of its milestones that have an agreed date', async () => {
  const { milestones } = await boardOf([
    on(1, 'milestone', 'A', { phase: 'design', plannedOn: '2026-12-01', forecastOn: '2026-12-10' }),
    on(1, 'milestone', 'B', { phase: 'design', forecastOn: '2027-12-10' }),
  ])
  expect(milestones.phases).toMatchObject([
    { phase: 'design', plannedOn: '2026-12-01', lastOn: '2027-12-10', slipDays: 9 },
  ])
})

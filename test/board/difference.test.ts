import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf } from '../../server/board/difference-of.ts'
import type { BoardView, SurveyView } from '../../server/contract/board.ts'
import { arbitraryUpdates } from '../factories/arbitrary-updates.ts'
import { buildBoard } from '../factories/build-board.ts'
import { buildIssues } from '../factories/build-issues.ts'
import { buildMilestone, buildPlan } from '../factories/build-plan.ts'
import { buildCycle, buildUat } from '../factories/build-uat.ts'
import { buildSurvey } from '../factories/build-survey.ts'
import { openTestProject } from '../factories/open-test-project.ts'

let sent = 0
const update = (kind: string, key: string, at: string, data: Record<string, unknown>) => ({
  id: `difference-${++sent}`,
  kind,
  key,
  at: `${at}T09:00:00+08:00`,
  data,
})

/** The board before and after some updates that arrive two weeks later. */
async function boardsAround(before: unknown[], after: unknown[]) {
  const project = await openTestProject({ goLiveOn: '2026-12-14', now: Date.parse('2026-11-22T18:00:00+08:00') })
  await project.push(before)
  const then = await project.board()
  project.clock.now = Date.parse('2026-12-06T18:00:00+08:00')
  await project.push(after)
  const now = await project.board()
  const looked = await project.board('2026-11-22')
  await project.close()
  expect(looked.version).toBe(then.version)
  return differenceOf(looked, now)
}

test('what changed is told per thing with what it was and what it is, what weighs most first', async () => {
  const { since, until, changes } = await boardsAround(
    [
      update('milestone', 'go-live', '2026-11-01', { title: 'Go-live', phase: 'go-live', plannedOn: '2026-12-14' }),
      update('milestone', 'uat', '2026-11-01', { title: 'UAT signed off', plannedOn: '2026-12-01' }),
      update('test', 'T1', '2026-11-20', { cycle: '2', module: 'finance', status: 'passed' }),
      update('test', 'T2', '2026-11-20', { cycle: '2', module: 'finance', status: 'failed' }),
      update('issue', 'I1', '2026-11-20', { title: 'Totals', severity: 'critical', status: 'open' }),
      update('issue', 'I2', '2026-11-20', { title: 'Print', severity: 'minor', status: 'open' }),
      update('change', 'C17', '2026-11-20', { title: 'Mobile approval', status: 'proposed' }),
      update('action', 'A1', '2026-11-20', { title: 'Master data', waitingOn: 'customer', dueOn: '2026-12-01' }),
      update('action', 'A2', '2026-11-20', { title: 'Limits', waitingOn: 'customer', dueOn: '2026-12-10' }),
    ],
    [
      update('milestone', 'go-live', '2026-12-05', { forecastOn: '2026-12-28' }),
      update('milestone', 'uat', '2026-12-05', { completedOn: '2026-12-04' }),
      update('test', 'T2', '2026-12-05', { status: 'passed' }),
      update('issue', 'I1', '2026-12-05', { status: 'closed' }),
      update('change', 'C17', '2026-12-05', { status: 'approved', impactDays: 4, impactCost: 86000, currency: 'CNY' }),
      update('action', 'A2', '2026-12-05', { status: 'done', doneOn: '2026-12-05' }),
    ],
  )
  expect([since.day, until.day]).toEqual(['2026-11-22', '2026-12-06'])
  const told = changes.map(({ code, mark, params }) => ({ code, mark, params }))
  expect(told).toEqual(
    expect.arrayContaining([
      {
        code: 'milestone-moved',
        mark: 'attention',
        params: { title: 'Go-live', from: '2026-12-14', to: '2026-12-28', days: 14 },
      },
      { code: 'milestone-completed', mark: 'good', params: { title: 'UAT signed off', date: '2026-12-04' } },
      {
        code: 'pass-rate',
        mark: 'good',
        params: { cycle: '2', module: null, from: 0.5, to: 1, notRun: 0, blocked: 0 },
      },
      { code: 'critical-issues', mark: 'good', params: { from: 1, to: 0 } },
      { code: 'issues', mark: 'good', params: { opened: 0, closed: 1, from: 2, to: 1 } },
      {
        code: 'change-decided',
        mark: 'attention',
        params: { title: 'Mobile approval', status: 'approved', days: 4, cost: 86000, currency: 'CNY' },
      },
      { code: 'action-done', mark: 'good', params: { title: 'Limits', date: '2026-12-05' } },
      { code: 'action-overdue', mark: 'attention', params: { title: 'Master data', days: 5, owner: null } },
    ]),
  )
})

test('go-live and gates come first, then the health, the largest gain and the largest loss, then the rest by its mark', () => {
  const plan = (forecastOn: string, gateOn: string) =>
    buildPlan([
      buildMilestone({ key: 'm', title: 'Manuals', phase: 'training', plannedOn: '2026-12-01', forecastOn: gateOn }),
      buildMilestone({
        key: 'u',
        title: 'UAT',
        phase: 'build-uat',
        gate: true,
        plannedOn: '2026-12-01',
        forecastOn: gateOn,
      }),
      buildMilestone({ key: 'g', title: 'Go-live', phase: 'go-live', plannedOn: '2026-12-14', forecastOn }),
    ])
  const passed = (of: number) =>
    buildUat({ cycles: [{ ...buildCycle('2', [{ module: null, passed: of, failed: 10 - of }]), current: true }] })
  const critical = (count: number) => buildIssues({ bySeverity: { critical: count, major: 0, minor: 0, trivial: 0 } })
  const before = buildBoard({ milestones: plan('2026-12-20', '2026-12-02'), uat: passed(5), issues: critical(6) })
  const after = buildBoard({ milestones: plan('2026-12-13', '2026-12-09'), uat: passed(9), issues: critical(2) })
  const told = differenceOf(before, after).changes.map(({ code, params }) => ('title' in params ? params.title : code))
  expect(told).toEqual(['Go-live', 'UAT', 'critical-issues', 'Manuals', 'pass-rate'])
})

test('one section alone does not fill the first while others have something to tell', () => {
  const plan = (forecastOn: string) =>
    buildPlan(
      Array.from({ length: 6 }, (_, at) => buildMilestone({ key: `m${at}`, plannedOn: '2026-12-01', forecastOn })),
    )
  const critical = (count: number) => buildIssues({ bySeverity: { critical: count, major: 0, minor: 0, trivial: 0 } })
  const before = buildBoard({ milestones: plan('2026-12-02'), issues: critical(2) })
  const after = buildBoard({ milestones: plan('2026-12-09'), issues: critical(3) })
  const { changes } = differenceOf(before, after)
  expect(changes.map(({ section }) => section).slice(0, 3)).toEqual(['milestones', 'issues', 'milestones'])
  expect(changes).toHaveLength(7)
})

test('nothing changed between a board and itself', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryUpdates, async (all) => {
      await using project = await openTestProject()
      for (const { update, source } of all) await project.push([update], source)
      const board = await project.board()
      expect(differenceOf(board, board).changes).toEqual([])
    }),
    { numRuns: 10 },
  )
})

test('what is internal is not told of by itself to whom its words are kept from', () => {
  const plan = (forecastOn: string) =>
    buildPlan([buildMilestone({ key: 'm', title: null, internal: true, plannedOn: '2026-11-01', forecastOn })])
  const before = buildBoard({ milestones: plan('2026-11-20') })
  const after = buildBoard({ milestones: plan('2026-12-20') })
  expect(differenceOf(before, after).changes).toEqual([])
})

/** Surveys that were asked one after the other. */
const asked = (...surveys: Partial<SurveyView>[]) =>
  buildBoard({
    satisfaction: {
      surveys: surveys.map(({ key = 'October', ...survey }) => buildSurvey({ key, ...survey })),
    },
  })
const scored = (score: number, n = 9, low = score - 0.15, high = score + 0.1) => ({ score, low, high, n })

test('a satisfaction that differs by less than its intervals is neither better nor worse', () => {
  const before = asked({ csat: scored(0.8, 9, 0.6, 0.9) })
  const change = (low: number, high: number) =>
    differenceOf(before, asked({}, { key: 'November', csat: scored((low + high) / 2, 9, low, high) })).changes
  expect(change(0.7, 0.95)).toMatchObject([{ code: 'satisfaction', mark: null, params: { other: 'October' } }])
  expect(change(0.92, 0.99)).toMatchObject([{ code: 'satisfaction', mark: 'good' }])
  expect(change(0.2, 0.5)).toMatchObject([{ code: 'satisfaction', mark: 'attention' }])
})

test('a survey is compared with itself, else with the last of its series, never with another kind of asking', () => {
  const mail = { key: 'Mail', series: 'open-day', csat: scored(0.86, 41) }
  const room = { key: 'Room', series: 'open-day/pulse', csat: scored(0.5, 6) }
  const told = (before: BoardView, after: BoardView) => differenceOf(before, after).changes.map(({ params }) => params)
  expect(told(asked(mail), asked(mail, room))).toEqual([])
  const grown = { ...mail, csat: scored(0.84, 44) }
  expect(told(asked(mail), asked(grown, room))).toMatchObject([{ title: 'Mail', from: 0.86, to: 0.84, other: null }])
  const nextRoom = { ...room, key: 'Next room', csat: scored(0.7, 7) }
  expect(told(asked(room, mail), asked(room, mail, nextRoom))).toMatchObject([
    { title: 'Next room', from: 0.5, to: 0.7, other: 'Room' },
  ])
  // An earlier version kept no series with its boards.
  expect(told(asked({ ...room, series: null }, mail), asked(room, mail, nextRoom))).toMatchObject([{ other: 'Room' }])
  expect(told(asked(), asked(room))).toMatchObject([{ title: 'Room', from: null, to: 0.5 }])
})

test('what is left of a cycle is told apart: not run, and blocked', () => {
  const cycle = (passed: number) =>
    buildUat({ cycles: [buildCycle('2', [{ module: 'Finance', passed, failed: 10 - passed, blocked: 3, notRun: 4 }])] })
  const { changes } = differenceOf(buildBoard({ uat: cycle(5) }), buildBoard({ uat: cycle(9) }))
  expect(changes).toMatchObject([
    { params: { module: null, notRun: 4, blocked: 3 } },
    { params: { module: 'Finance', notRun: 4, blocked: 3 } },
  ])
})

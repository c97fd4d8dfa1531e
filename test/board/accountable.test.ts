import { expect, test } from 'vitest'
import { openOnOurSide, openOnYourSide } from '../../app/facts/action/yours.ts'
import type { BoardView, HealthReason } from '../../server/contract/board.ts'
import { keyScope } from '../../server/identity/scope.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

const say = (kind: string, key: string, data: Record<string, unknown>, visibility?: 'internal') =>
  buildUpdate({ kind, key, data, at: '2026-11-19T12:00:00+08:00', ...(visibility ? { visibility } : {}) })

/** What the delivery team and what the customer reads of the same updates. */
async function boardsOf(...updates: unknown[][]): Promise<{ team: BoardView; customer: BoardView }> {
  await using project = await openTestProject()
  await project.push(updates.flat())
  const scope = keyScope('reader', new Set([(await project.project()).id]))
  const board = await project.services.boards.readBoard(await requireProject(scope, project.sql, 'erp'))
  const boards = { team: await project.board(), customer: board }
  return boards
}
const paramsOf = (board: BoardView, code: string): HealthReason['params'] | undefined =>
  board.health.reasons.find((reason) => reason.code === code)?.params

const failing = ['passed', 'passed', 'failed'].map((status, index) =>
  say('test', `T${index}`, { cycle: '1', module: 'finance', status }),
)
const critical = (data: Record<string, unknown> = {}, visibility?: 'internal') =>
  say('issue', `I ${JSON.stringify(data)} ${visibility}`, { severity: 'critical', ...data }, visibility)
const plan = [
  say('milestone', 'data', { title: 'Master data', phase: 'build-uat', owner: '陈洁', plannedOn: '2026-11-28' }),
  say('milestone', 'uat', { title: 'UAT 2', phase: 'build-uat', owner: '王敏', plannedOn: '2026-12-04', gate: true }),
  say('milestone', 'go', { title: 'Wave 2', phase: 'go-live', owner: 'Zhao', plannedOn: '2026-12-14', gate: true }),
]

test('UAT is needed for its next gate, whose owner is not blamed for it', async () => {
  const { team } = await boardsOf(plan, failing)
  expect(paramsOf(team, 'pass-rate-low')).toMatchObject({ milestone: 'UAT 2', owner: null, date: '2026-12-04' })
})

test('after its last gate UAT is needed for the go-live', async () => {
  const done = [say('milestone', 'uat', { completedOn: '2026-11-18' }), say('milestone', 'data', { phase: 'design' })]
  const { team } = await boardsOf(plan, done, failing)
  expect(paramsOf(team, 'pass-rate-low')).toMatchObject({ milestone: 'Wave 2', owner: null, date: '2026-12-14' })
})

test('closing issues is needed for the next milestone that a critical one names, else for the next gate', async () => {
  const named = await boardsOf(plan, [critical(), critical({ milestone: 'go' }), critical({ milestone: 'data' })])
  expect(paramsOf(named.team, 'critical-open')).toMatchObject({ milestone: 'Master data', owner: null })
  const closed = say('issue', 'I', { severity: 'critical', milestone: 'data', status: 'closed' })
  const unnamed = await boardsOf(plan, [critical({ milestone: 'elsewhere' }), closed])
  expect(paramsOf(unnamed.team, 'critical-open')).toMatchObject({ milestone: 'UAT 2', date: '2026-12-04' })
})

test('a milestone that only an internal issue names is told to the delivery team alone', async () => {
  const { team, customer } = await boardsOf(plan, [critical({ milestone: 'data' }, 'internal')])
  expect(paramsOf(team, 'critical-open')).toMatchObject({ milestone: 'Master data' })
  expect(paramsOf(customer, 'critical-open')).toMatchObject({ milestone: 'UAT 2' })
})

test('without a plan nobody is named, and that is said as such', async () => {
  const answers = [1, 2, 3, 4, 5].map((n) => say('response', `R${n}`, { survey: 'S', scale: 'csat5', score: 1 }))
  const { team } = await boardsOf(failing, [critical()], answers)
  const nobody = { milestone: null, owner: null, date: null }
  expect(paramsOf(team, 'pass-rate-low')).toMatchObject(nobody)
  expect(paramsOf(team, 'critical-open')).toMatchObject(nobody)
  expect(paramsOf(team, 'csat-low')).toMatchObject({ owner: null, date: '2026-11-19' })
})

test('every amber and red has an owner and a date, or says that there is none', async () => {
  const late = [say('milestone', 'late', { plannedOn: '2026-11-01' }), say('action', 'A', { dueOn: '2026-11-01' })]
  const { team } = await boardsOf(plan, failing, late, [critical()])
  expect(team.health.reasons.length).toBeGreaterThan(3)
  for (const { params } of team.health.reasons)
    expect(Object.keys(params)).toEqual(expect.arrayContaining(['owner', 'date']))
})

const untold = { title: 'Chase Foshan', owner: '王敏', dueOn: '2026-11-01' }
const owed = say('action', 'A', { ...untold, waitingOn: 'customer' }, 'internal')

test('an internal action that does not say on whom it waits, waits on us', async () => {
  const { team } = await boardsOf(plan, [say('action', 'A', untold, 'internal')])
  expect(team.actions.items).toMatchObject([{ waitingOn: 'vendor', asked: false, overdueDays: 21 }])
  expect(team.health.reasons).toEqual([])
})

test('an internal action is never asked of the customer; it counts, and the delivery team sees it', async () => {
  const { team, customer } = await boardsOf(plan, [owed])
  expect(team.actions).toMatchObject({ open: 1, overdue: 1, items: [{ title: 'Chase Foshan', asked: false }] })
  expect(customer.actions).toMatchObject({ open: 1, overdue: 1, items: [{ title: null, asked: false }] })
  for (const board of [team, customer]) {
    expect(board.headline).toMatchObject({ code: 'onTrack', cause: null })
    expect(board.health).toMatchObject({ computed: 'good', reasons: [], sections: { actions: 'good' } })
    expect([openOnYourSide(board.actions), openOnOurSide(board.actions)]).toMatchObject([[], [{ asked: false }]])
  }
})

test('what the customer is asked for is the cause, for whoever reads it', async () => {
  const asked = say('action', 'B', { title: 'Confirm limits', dueOn: '2026-11-18' })
  const { team, customer } = await boardsOf(plan, [owed, asked])
  for (const board of [team, customer]) {
    expect(board.headline.cause?.params).toMatchObject({ title: 'Confirm limits' })
    expect(board.health.sections.actions).toBe('attention')
    expect(openOnYourSide(board.actions).map(({ key }) => key)).toEqual(['B'])
  }
})

test('what is said to the customer comes before what is internal as their cause', async () => {
  const late = { title: 'Cut-over rehearsed', plannedOn: '2026-11-15' }
  const { team, customer } = await boardsOf(plan, [
    say('milestone', 'hidden', late, 'internal'),
    say('milestone', 'shown', { title: 'Labels printed', plannedOn: '2026-11-16' }),
  ])
  expect(team.headline.cause?.params).toMatchObject({ title: 'Cut-over rehearsed' })
  expect(customer.headline.cause?.params).toMatchObject({ title: 'Labels printed' })
  const [reason] = customer.health.reasons
  expect(reason).toMatchObject({ internal: true, params: { key: null, title: null, owner: null } })
  expect(customer.health.sections).toEqual(team.health.sections)
})

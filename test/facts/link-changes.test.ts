import { expect, test } from 'vitest'
import { keyScope } from '../../server/identity/scope.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

const say = (kind: string, key: string, data: Record<string, unknown>, visibility?: 'internal') =>
  buildUpdate({ kind, key, data, at: '2026-11-19T12:00:00+08:00', ...(visibility ? { visibility } : {}) })

/** Which change request each milestone names and the other way round, by key, for team and customer. */
async function linksOf(...updates: unknown[]) {
  const project = await openTestProject()
  await project.push(updates)
  const scope = keyScope('reader', new Set([(await project.project()).id]))
  const board = await project.services.boards.readBoard(await requireProject(scope, project.sql, 'erp'))
  const boards = [await project.board(), board]
  await project.close()
  return boards.map(({ milestones, changes }) => ({
    milestones: Object.fromEntries(milestones.items.map(({ key, changes: linked }) => [key, linked])),
    changes: Object.fromEntries(changes.items.map(({ key, milestones: linked }) => [key, linked])),
    named: milestones.items.map(({ change }) => change),
  }))
}
const late = { title: 'Wave 2', plannedOn: '2026-11-30', forecastOn: '2026-12-14' }

test('a change request and a milestone know each other, whichever of the two names the other', async () => {
  const [team, customer] = await linksOf(
    say('milestone', 'M1', { ...late, change: 'C1' }),
    say('milestone', 'M2', { title: 'Trained' }),
    say('change', 'C1', { title: 'Second warehouse', status: 'approved', milestones: ['M2', 'M2', 'M1'] }),
  )
  const change = { key: 'C1', title: 'Second warehouse', status: 'approved', internal: false }
  expect(team!.milestones).toEqual({ M1: [change], M2: [change] })
  expect(team!.changes.C1).toEqual([
    { key: 'M2', title: 'Trained', dueOn: null, slipDays: null, internal: false },
    { key: 'M1', title: 'Wave 2', dueOn: '2026-12-14', slipDays: 14, internal: false },
  ])
  expect(customer).toEqual(team)
})

test('what nobody told of is known by its key', async () => {
  const [team] = await linksOf(
    say('milestone', 'M1', { ...late, change: 'C9' }),
    say('change', 'C1', { milestones: ['M9'] }),
  )
  expect(team!.milestones.M1).toEqual([{ key: 'C9', title: null, status: null, internal: false }])
  expect(team!.changes.C1).toMatchObject([{ key: 'M9', title: null, dueOn: null }])
})

test('what is internal is linked for the delivery team alone, its key too', async () => {
  const [team, customer] = await linksOf(
    say('milestone', 'M1', { ...late, change: 'C1' }),
    say('milestone', 'M2', { title: 'Own rehearsal', change: 'C2' }, 'internal'),
    say('change', 'C1', { title: 'Own tools' }, 'internal'),
    say('change', 'C2', { title: 'Second warehouse', milestones: ['M2'] }),
  )
  expect(team!.milestones.M1).toMatchObject([{ key: 'C1', internal: true }])
  expect(team!.changes.C2).toMatchObject([{ key: 'M2', internal: true }])
  expect(JSON.stringify(customer)).not.toMatch(/"C1"|"M2"|Own/)
  expect(customer!.named).toEqual([null, null])
})

test('of many links a board lists twenty, and says how many more there are', async () => {
  await using project = await openTestProject()
  const milestones = Array.from({ length: 30 }, (_, nth) => `M${nth}`)
  await project.push([
    ...milestones.map((key) => say('milestone', key, { title: `Milestone ${key}` })),
    say('change', 'C1', { title: 'Second warehouse', milestones }),
    ...Array.from({ length: 24 }, (_, nth) => say('change', `D${nth}`, { title: 'More', milestones: ['M0'] })),
  ])
  const board = await project.board()
  const change = board.changes.items.find(({ key }) => key === 'C1')!
  expect([change.milestones.length, change.moreMilestones]).toEqual([20, 10])
  const [first, second] = ['M0', 'M1'].map((key) => board.milestones.items.find((item) => item.key === key)!)
  expect([first!.changes.length, first!.moreChanges]).toEqual([20, 5])
  expect(second!.changes).toHaveLength(1)
  expect(second).not.toHaveProperty('moreChanges')
})

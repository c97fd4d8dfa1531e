import { expect, test } from 'vitest'
import { keyScope } from '../../server/identity/scope.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

/** So many cases of a cycle, all run in the same way on a day of October 2026. */
const run = (day: number, cycle: string | null, status: string, count: number, visibility?: 'internal') =>
  Array.from({ length: count }, (_, index) =>
    buildUpdate({
      kind: 'test',
      key: `${cycle} ${status} ${index}`,
      at: `2026-10-${String(day).padStart(2, '0')}T12:00:00+08:00`,
      data: { ...(cycle === null ? {} : { cycle }), status },
      ...(visibility ? { visibility } : {}),
    }),
  )

/** The current cycle as the delivery team and as the customer sees it, with the headline's rate. */
async function currentOf(...updates: unknown[][]) {
  const project = await openTestProject()
  await project.push(updates.flat())
  const scope = keyScope('reader', new Set([(await project.project()).id]))
  const board = await project.services.boards.readBoard(await requireProject(scope, project.sql, 'erp'))
  const boards = [await project.board(), board]
  await project.close()
  return boards.map(({ uat, headline }) => {
    const current = uat.cycles.filter((cycle) => cycle.current)
    expect(current).toHaveLength(1)
    expect(headline.passRate).toBe(current[0]!.passRateOfExecuted)
    return [current[0]!.cycle, headline.passRate]
  })
}
const both = (cycle: string | null, rate: number | null) => [
  [cycle, rate],
  [cycle, rate],
]
const pilot = [...run(1, 'UAT 1', 'passed', 30), ...run(2, 'UAT 1', 'failed', 10)]

test('the first executions of a new cycle do not take the figure over; a tenth of its cases, and five, do', async () => {
  const planned = run(5, 'UAT 2', 'not-run', 60)
  expect(await currentOf(pilot, planned)).toEqual(both('UAT 1', 0.75))
  expect(await currentOf(pilot, planned, run(6, 'UAT 2', 'failed', 4))).toEqual(both('UAT 1', 0.75))
  expect(await currentOf(pilot, planned, run(6, 'UAT 2', 'failed', 7))).toEqual(both('UAT 2', 0))
})

test('a handful of cases beside a real cycle is no cycle of its own', async () => {
  expect(await currentOf(run(1, 'UAT 1', 'passed', 80), run(9, 'smoke', 'failed', 6))).toEqual(both('UAT 1', 1))
})

test('cases without a cycle never stand before a named one, however many they are', async () => {
  expect(await currentOf(pilot, run(9, null, 'failed', 90))).toEqual(both('UAT 1', 0.75))
  expect(await currentOf(run(9, null, 'failed', 9))).toEqual(both(null, 0))
})

test('a name that only internal cases carry does not either: everyone reads the same figure', async () => {
  expect(await currentOf(pilot, run(9, 'own regression', 'failed', 50, 'internal'))).toEqual(both('UAT 1', 0.75))
})

test('a late correction in an earlier cycle does not bring it back', async () => {
  const wave = run(10, 'UAT 2', 'passed', 20)
  const correction = run(20, 'UAT 1', 'failed', 12)
  expect(await currentOf(pilot, wave, correction)).toEqual(both('UAT 2', 1))
})

test('while every cycle is small the one with the most executed cases stands; before any execution the last', async () => {
  expect(await currentOf(run(1, '1', 'passed', 4), run(3, '2', 'failed', 3))).toEqual(both('1', 1))
  expect(await currentOf(run(1, '1', 'not-run', 4), run(3, '2', 'not-run', 3))).toEqual(both('2', null))
})

test('of a first export, in which all cycles are tied in time, the last by number is current', async () => {
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
  for (const name of [
    (n: number) => `Cycle ${n}`,
    (n: number) => `第${'一二三四五六七八九十'[n - 1] ?? `十${'一二'[n - 11]}`}轮`,
  ])
    expect(await currentOf(...numbers.map((n) => run(1, name(n), 'passed', 5)))).toEqual(both(name(12), 1))
})

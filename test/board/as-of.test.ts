import { expect, test } from 'vitest'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

const day = 86_400_000
const issueOn = (key: string, at: string, data: Record<string, unknown> = {}) => buildUpdate({ key, at, data })

test('looking back gives the board as it stood at the end of that day, whatever became known later', async () => {
  await using project = await openTestProject()
  await project.push([issueOn('A', '2026-11-22T08:00:00+08:00')])
  const shown = await project.board()

  project.clock.now += 2 * day
  // Learned on the 24th: B was open on the 21st already.
  await project.push([issueOn('B', '2026-11-21T08:00:00+08:00')])
  expect((await project.board()).issues.total).toBe(2)

  for (const asOf of ['2026-11-22', '2026-11-23']) {
    const board = await project.board(asOf)
    expect(board).toMatchObject({ version: 1, today: asOf, basis: 'shown', issues: { total: 1 } })
    expect(board.issues.burndown).toEqual(shown.issues.burndown)
  }
  expect(await project.sql.all('SELECT day, version FROM snapshot')).toEqual([{ day: '2026-11-22', version: 1 }])
})

test('a day without a later change needs no snapshot', async () => {
  await using project = await openTestProject()
  await project.push([issueOn('A', '2026-11-22T08:00:00+08:00')])
  project.clock.now += 3 * day
  expect(await project.board('2026-11-23')).toMatchObject({ version: 1, basis: 'shown', today: '2026-11-23' })
  expect(await project.board('2026-12-31')).toMatchObject({ basis: 'live', today: '2026-11-25' })
})

test('a board that somebody looked at while it was live is one of the past a day later', async () => {
  await using project = await openTestProject()
  await project.push([issueOn('A', '2026-11-22T08:00:00+08:00')])
  expect(await project.board()).toMatchObject({ basis: 'live', today: '2026-11-22' })
  project.clock.now += day
  expect(await project.board('2026-11-22')).toMatchObject({ basis: 'shown', today: '2026-11-22' })
})

test('a day before the first update arrived is folded from the ledger, and says so', async () => {
  await using project = await openTestProject()
  await project.push([
    issueOn('A', '2026-10-01T23:59:00+08:00', { severity: 'critical' }),
    issueOn('A', '2026-10-05T12:00:00+08:00', { status: 'closed' }),
    issueOn('B', '2026-10-02T00:00:00+08:00'),
  ])
  expect(await project.board('2026-10-01')).toMatchObject({
    basis: 'rebuilt',
    today: '2026-10-01',
    issues: { total: 1, open: 1, bySeverity: { critical: 1 } },
  })
  expect(await project.board('2026-10-02')).toMatchObject({ issues: { total: 2, open: 2 } })
  expect(await project.board('2026-09-30')).toMatchObject({
    version: 0,
    basis: 'rebuilt',
    headline: { code: 'nothingYet' },
  })
})

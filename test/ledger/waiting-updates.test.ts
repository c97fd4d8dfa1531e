import { expect, test } from 'vitest'
import { readFolded } from '../../server/facts/read-folded.ts'
import { refold } from '../../server/facts/refold.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { createWriter } from '../../server/ledger/writer.ts'
import { openSql } from '../../server/platform/sql.ts'
import { buildUpdate, nine, openTestProject, type TestProject } from '../factories/open-test-project.ts'
import { buildSnapshot } from '../../server/board/snapshot.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const at = (ms: number) => new Date(ms).toISOString()

/** Until the writer has folded what came due: it looks once a second. */
async function untilFolded({ sql }: TestProject, waiting = 0) {
  await expect
    .poll(async () => (await sql.all('SELECT seq FROM waiting_update')).length, { timeout: 20_000 })
    .toBe(waiting)
}

test('what is dated ahead is numbered at once and counts when its time comes, without a push', async () => {
  await using project = await openTestProject()
  await project.push([buildUpdate({ id: 'open' })])
  const before = await project.board()
  const { version, receipts } = await project.push([
    buildUpdate({ id: 'closed', at: at(nine + 3 * hour), data: { status: 'closed' } }),
  ])
  expect({ version, receipts }).toMatchObject({ version: 2, receipts: [{ status: 'applied', seq: 2 }] })

  const waiting = await project.board()
  expect(waiting.issues).toEqual(before.issues)
  expect(waiting.sources).toMatchObject([{ name: 'jira', waiting: 1 }])
  const stored = await project.project()
  expect(await verifyLedger(project.sql, stored)).toMatchObject({ ok: true, rows: 2 })

  project.clock.now = nine + 3 * hour - 1
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect((await project.board()).issues.open).toBe(1)
  project.clock.now = nine + 3 * hour
  await untilFolded(project)
  const after = await project.board()
  expect(after.issues).toMatchObject({ open: 0, closed: 1 })
  expect(after.sources[0]!.waiting).toBeUndefined()
  // The version is the largest number that was given; what keeps answers tells the two boards apart all the same.
  expect([waiting.version, after.version]).toEqual([2, 2])
  expect(after.revision).toBe(3)
  expect(await verifyLedger(project.sql, stored)).toMatchObject({ ok: true, rows: 2 })
})

test('up to ten minutes ahead a clock is only wrong', async () => {
  await using project = await openTestProject()
  const { clock } = project
  await project.push([
    buildUpdate({ id: 'a', key: 'A', at: at(clock.now + 10 * minute) }),
    buildUpdate({ id: 'b', key: 'B', at: at(clock.now + 10 * minute + 1) }),
  ])
  const board = await project.board()
  expect(board.issues.open).toBe(1)
  expect(board.sources).toMatchObject([{ waiting: 1 }])
})

test('a retraction dated ahead waits too, and one sent twice waits once', async () => {
  await using project = await openTestProject()
  const gone = buildUpdate({ id: 'gone', at: at(nine + day), data: null })
  await project.push([buildUpdate({ id: 'open' }), gone])
  const { receipts } = await project.push([gone])
  expect(receipts).toMatchObject([{ status: 'duplicate', seq: 2 }])
  expect((await project.board()).issues.total).toBe(1)
  project.clock.now = nine + day
  await untilFolded(project)
  expect((await project.board()).issues.total).toBe(0)
})

test('a process that was down catches up at its start, and days gone by stand as if it had been there', async () => {
  const project = await openTestProject()
  await project.push([buildUpdate({ id: 'open', at: at(nine - hour) })])
  await project.push([
    buildUpdate({ id: 'later', key: 'B', at: at(nine + day) }),
    buildUpdate({ id: 'closed', at: at(nine + 3 * day), data: { status: 'closed' } }),
    buildUpdate({ id: 'never', key: 'C', at: at(nine + 30 * day) }),
  ])
  await project.writer.close()

  project.clock.now = nine + 5 * day
  const writer = createWriter(openSql(project.databaseUrl, 'write'), () => project.clock.now, buildSnapshot)
  await untilFolded(project, 1)
  const openOn = async (date: string) => (await project.board(date)).issues.open
  expect(await Promise.all(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(openOn))).toEqual(
    [1, 2, 2, 1, 1],
  )
  expect((await project.board()).issues.open).toBe(1)
  await writer.close()
  await project.sql.close()
  await project.database.$disconnect()
})

test('a push folds what came due before it, so that the day before it is kept with it', async () => {
  await using project = await openTestProject()
  await project.push([buildUpdate({ id: 'open', at: at(nine - hour) })])
  await project.push([buildUpdate({ id: 'later', key: 'B', at: at(nine + day) })])
  project.clock.now = nine + 3 * day
  await project.push([buildUpdate({ id: 'third', key: 'C', at: at(nine + 3 * day) })])
  expect((await project.board('2026-11-23')).issues.open).toBe(2)
  expect((await project.board()).issues.open).toBe(3)
  const { id, timeZone } = await project.project()
  const again = await refold(project.sql, { id, timeZone })
  const { series, activity } = await readFolded(project.sql, id)
  expect(again.activity).toEqual(activity)
  expect(new Map(again.series.map(({ name, days }) => [name, days]))).toEqual(
    new Map(series.map(({ name, days }) => [name, days])),
  )
})

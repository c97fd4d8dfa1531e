import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readFolded } from '../../server/facts/read-folded.ts'
import { refold } from '../../server/facts/refold.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { discardQuarantined } from '../../server/ledger/discard-quarantined.ts'
import { listQuarantine } from '../../server/ledger/list-quarantine.ts'
import { replayAll, replayQuarantined } from '../../server/ledger/replay-quarantined.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { createWriter } from '../../server/ledger/writer.ts'
import { createPostgresTopics } from '../../server/live/postgres-topics.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { openSql } from '../../server/platform/sql.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { versionsOf } from '../factories/newest-of.ts'
import { arbitraryDelivery, arbitraryUpdates } from '../factories/arbitrary-updates.ts'
import { buildUpdate, nine, openTestProject, type TestProject } from '../factories/open-test-project.ts'
import { emptyDatabaseUrl } from '../factories/empty-database.ts'
import { startPostgres } from '../factories/start-postgres.ts'
import { buildSnapshot } from '../../server/board/snapshot.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => void (postgres = await startPostgres()))
afterAll(() => postgres.stop())

test('the migrations apply to both databases, and a second time there is nothing to do', async () => {
  const applied = await migrate(postgres.url)
  expect(applied.length).toBeGreaterThan(0)
  expect(await migrate(postgres.url)).toEqual([])
  // The SQLite of a test was migrated by its factory.
  expect(await migrate(await emptyDatabaseUrl())).toEqual([])
})

test('the same updates give the same receipts, board and chain on PostgreSQL as on SQLite', async () => {
  const projects = [await openTestProject(), await openTestProject({ url: postgres.url })] as const
  const [all] = fc.sample(
    arbitraryUpdates.filter((list) => list.length > 30),
    { numRuns: 1, seed: 7 },
  )
  const [batches] = fc.sample(arbitraryDelivery(all!), { numRuns: 1, seed: 7 })
  const story = async (project: TestProject) => {
    const receipts = []
    for (const batch of batches!)
      for (const source of ['jira', 'testrail'] as const) {
        const own = batch.filter((sent) => sent.source === source).map(({ update }) => update)
        if (own.length > 0) receipts.push(await project.push(own, source))
      }
    const reused = { ...all![0]!.update, key: 'another' }
    const odd = buildUpdate({ id: 'odd', data: { title: 'NUL \u0000', extra: 'half \ud83d' } })
    receipts.push(await project.push([reused, odd, { id: '\u0000\ud800', kind: '\u0000' }, odd], all![0]!.source))
    return receipts
  }
  const [sqlite, pg] = [await story(projects[0]), await story(projects[1])]
  expect(pg).toEqual(sqlite)
  expect(await projects[1].board()).toEqual(await projects[0].board())

  const stored = await projects[1].project()
  expect(await verifyLedger(projects[1].sql, stored)).toMatchObject({ ok: true, rows: all!.length })
  const folded = await readFolded(projects[1].sql, stored.id)
  const again = await refold(projects[1].sql, stored)
  const byName = (series: typeof folded.series) =>
    new Map(series.map((one) => [JSON.stringify(one.segments), one.days]))
  expect(byName(folded.series)).toEqual(byName(again.series))
  expect(await projects[1].sql.all('SELECT id FROM quarantine')).toHaveLength(3)
  for (const project of projects) await project.close()
})

test('what was quarantined on PostgreSQL is replayed there, corrected, and discarded', async () => {
  const first = openSql(postgres.url, 'write')
  await first.run('CREATE DATABASE replay')
  await first.close()
  const url = postgres.url.replace(/postgres$/, 'replay')
  await migrate(url)
  await using project = await openTestProject({ url })
  await project.push([
    buildUpdate({ id: 'good' }),
    ...['a', 'b', 'c'].map((id) => ({ ...buildUpdate({ id }), at: '?' })),
  ])
  const sql = openSql(url, 'write')
  const { database, writer } = project
  const services = { database, sql, writer, now: 1_800_000_000_000, by: null, language: 'en' as const }
  const granted = await requireProject(operatorScope(), sql, 'erp', 'manageConnections')
  const [a, b, c] = (await listQuarantine(granted, sql)).map(({ id }) => id)
  const corrected = JSON.stringify(buildUpdate({ id: 'a', key: 'A' }))
  expect(await replayQuarantined(granted, services, { id: a!, corrected })).toMatchObject({ receipt: { seq: 2 } })
  await discardQuarantined(granted, services, { id: b!, reason: 'not needed', now: 1_800_000_000_000, by: null })
  expect(await replayAll(granted, services)).toMatchObject([{ id: c, receipt: { status: 'quarantined' } }])
  expect(await listQuarantine(granted, sql, { all: true })).toMatchObject([
    { id: a, resolution: 'corrected', resolvedSeq: 2, resolvedAt: 1_800_000_000_000 },
    { id: b, resolution: 'discarded', note: 'not needed' },
    { id: c, resolution: null },
  ])
  expect(await verifyLedger(sql, await project.project())).toMatchObject({ ok: true, rows: 2 })
  await sql.close()
})

test('a version announced by one process reaches the followers in another', async () => {
  const [here, there] = [
    await createPostgresTopics(postgres.url, 'daylight_version'),
    await createPostgresTopics(postgres.url, 'daylight_version'),
  ]
  const versions = versionsOf(there, 7)
  here.announce(8, 1)
  here.announce(7, 42)
  expect(await versions.next()).toBe(42)
  versions.end()
  await here.close()
  await there.close()
})

test('topics that are closed while they reconnect leave no listener behind', async () => {
  const sql = openSql(postgres.url, 'write')
  const listeners = () =>
    sql.all<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN daylight_room'`)
  const topics = await createPostgresTopics(postgres.url, 'daylight_room')
  const [broken] = await listeners()
  const connect = pg.Client.prototype.connect as unknown as (this: pg.Client) => Promise<void>
  let goOn = () => {}
  const gate = new Promise<void>((resolve) => (goOn = resolve))
  let isThere = (_: number) => {}
  const connected = new Promise<number>((resolve) => (isThere = resolve))
  // One of its overloads gives a promise.
  // oxlint-disable-next-line typescript/no-misused-promises
  const slowly = vi.spyOn(pg.Client.prototype, 'connect').mockImplementation(async function (this: pg.Client) {
    await connect.call(this)
    isThere((this as unknown as { processID: number }).processID)
    await gate
  })
  try {
    await sql.all('SELECT pg_terminate_backend(?)', broken!.pid)
    const aboutToListen = await connected
    const isConnected = () => sql.all('SELECT pid FROM pg_stat_activity WHERE pid = ?', aboutToListen)
    await topics.close()
    expect(await isConnected()).toHaveLength(1)
    goOn()
    await vi.waitFor(async () => expect(await isConnected()).toEqual([]), 10_000)
    expect(await listeners()).toEqual([])
  } finally {
    slowly.mockRestore()
    await sql.close()
  }
})

test('of two processes on one PostgreSQL only one folds what came due, and a waiting look sees it', async () => {
  const first = openSql(postgres.url, 'write')
  await first.run('CREATE DATABASE due')
  await first.close()
  const url = postgres.url.replace(/postgres$/, 'due')
  await migrate(url)
  await using project = await openTestProject({ url })
  const other = createWriter(openSql(url, 'write'), () => project.clock.now, buildSnapshot)
  const later = new Date(nine + 3_600_000).toISOString()
  await project.push([
    buildUpdate({ id: 'open' }),
    ...Array.from({ length: 20 }, (_, index) =>
      buildUpdate({ id: `later-${index}`, key: `L-${index % 7}`, at: later }),
    ),
  ])
  expect(await project.board()).toMatchObject({ version: 21, issues: { open: 1 }, sources: [{ waiting: 20 }] })

  project.clock.now = nine + 3_600_000
  await Promise.all([project.writer.foldDue(), other.foldDue(), project.writer.foldDue()])
  const board = await project.board()
  expect(board).toMatchObject({ version: 21, revision: 41, issues: { open: 8, total: 8 } })
  const stored = await project.project()
  expect(await verifyLedger(project.sql, stored)).toMatchObject({ ok: true, rows: 21 })
  const { series, activity } = await readFolded(project.sql, stored.id)
  const again = await refold(project.sql, stored)
  expect(again.activity).toEqual(activity)
  expect(again.series.map(({ name, days }) => [name, days]).sort()).toEqual(
    series.map(({ name, days }) => [name, days]).sort(),
  )
  await other.close()
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBoardReader } from '../../server/board/get-board.ts'
import { rebuildBoard } from '../../server/board/rebuild-board.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { openSql, type Sql } from '../../server/platform/sql.ts'
import { listProjects } from '../../server/projects/granted.ts'
import { buildUpdate, openTestProject, type TestProject } from '../factories/open-test-project.ts'
import { startPostgres } from '../factories/start-postgres.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let databases = 0
beforeAll(async () => void (postgres = await startPostgres()))
afterAll(() => postgres.stop())

/** The address of an empty PostgreSQL of its own. */
async function emptyPostgresUrl() {
  const name = `snapshot_${++databases}`
  const first = openSql(postgres.url, 'write')
  await first.run(`CREATE DATABASE ${name}`)
  await first.close()
  const url = postgres.url.replace(/postgres$/, name)
  await migrate(url)
  return url
}

/** What reads, with a push behind each statement of it. */
function pushingBetween(sql: Sql, push: () => Promise<unknown>): Sql {
  return {
    ...sql,
    async all<Row>(...asked: Parameters<Sql['all']>) {
      const rows = await sql.all<Row>(...asked)
      await push()
      return rows
    },
    snapshot: (work) => sql.snapshot((frozen) => work(pushingBetween(frozen, push))),
  }
}

describe.each(['SQLite', 'PostgreSQL'])('on %s, while an update arrives behind every statement', (kind) => {
  let project: TestProject
  let busy: Sql
  const pushOne = () => project.push([buildUpdate({ key: `ERP-${Math.random()}` })])
  beforeEach(async () => {
    project = await openTestProject(kind === 'SQLite' ? {} : { url: await emptyPostgresUrl() })
    await pushOne()
    busy = pushingBetween(project.sql, pushOne)
    return () => project.close()
  })

  test('an honest ledger is not accused', async () => {
    expect(await verifyLedger(busy, await project.project())).toMatchObject({ ok: true })
  })

  test('a board holds as many issues as its version says, today and on a day before the first arrival', async () => {
    const [scoped] = await listProjects(operatorScope(), project.sql)
    const boards = createBoardReader(busy, () => project.clock.now)
    for (let look = 0; look < 3; look++) {
      const { version, issues } = await boards.readBoard(scoped!)
      expect(issues.total).toBe(version)
    }
    const request = { project: scoped!, day: '2026-10-02', audience: 'team', builtAt: '' } as const
    const { version, issues } = await rebuildBoard(busy, request)
    expect(issues.total).toBe(version)
  })

  test('what reads a snapshot in a snapshot or in a transaction sees what that one sees', async () => {
    const count = async (sql: Sql) => sql.all<{ rows: number }>('SELECT COUNT(*) AS rows FROM ledger')
    await project.sql.snapshot(async (outer) => {
      const before = await count(outer)
      await pushOne()
      expect(await outer.snapshot(count)).toEqual(before)
    })
    const writing = openSql(project.databaseUrl, 'write')
    await writing.transaction(async () => {
      await writing.run("UPDATE project SET name = 'Renamed'")
      const named = await writing.snapshot(async (sql) => sql.all('SELECT name FROM project'))
      expect(named).toEqual([{ name: 'Renamed' }])
    })
    await writing.close()
  })

  test('a snapshot that fails keeps no later one from being taken', async () => {
    await expect(project.sql.snapshot(async (sql) => sql.all('SELECT nothing'))).rejects.toThrow()
    expect(await project.sql.snapshot(async (sql) => sql.all('SELECT 1 AS one'))).toEqual([{ one: 1 }])
  })
})

import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { createBoardReader } from '../../server/board/get-board.ts'
import type { BoardView } from '../../server/contract/board.ts'
import type { PushResponse, Update, Visibility } from '../../server/contract/ingest.ts'
import { addCustomer } from '../../server/identity/add-customer.ts'
import { addKey } from '../../server/identity/add-key.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { findKey, type ValidKey } from '../../server/identity/find-key.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { createWriter } from '../../server/ledger/writer.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { openSql } from '../../server/platform/sql.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'daylight-test-'))
const template = path.join(folder, 'template.db')
let copies = 0
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The address of an empty migrated SQLite of its own: migrated once per test file, then copied. */
export async function emptyDatabaseUrl(): Promise<string> {
  if (!existsSync(template)) await migrate(`file:${template}`)
  const file = path.join(folder, `${++copies}.db`)
  copyFileSync(template, file)
  return `file:${file}`
}

/** 2026-11-22, nine in the morning in Shanghai. */
export const nine = Date.parse('2026-11-22T09:00:00+08:00')

interface Options {
  url?: string
  timeZone?: string
  startsOn?: string
  goLiveOn?: string
  now?: number
}

/** A project `erp` of the customer `acme` on a real database, and ways to push to it and to read its board. */
export async function openTestProject({ url, timeZone = 'Asia/Shanghai', now = nine, ...dates }: Options = {}) {
  const databaseUrl = url ?? (await emptyDatabaseUrl())
  const scope = operatorScope()
  const database = await openDatabase(databaseUrl)
  await addCustomer(scope, database, { key: 'acme', name: 'Acme', timeZone })
  await addProject(scope, database, { key: 'erp', customer: 'acme', name: 'ERP', timeZone, ...dates })
  const clock = { now }
  const sql = openSql(databaseUrl, 'read')
  const writer = createWriter(openSql(databaseUrl, 'write'), () => clock.now)
  const boards = createBoardReader(sql, () => clock.now)
  const grants = new Map<string, ValidKey>()

  /** The grant of a source of that name, made at first use. */
  async function grantOf(source: string, visibility?: Visibility) {
    const known = grants.get(source)
    if (known) return known
    const { key } = await addKey(scope, database, { source, projects: ['erp'], ...(visibility ? { visibility } : {}) })
    const grant = (await findKey(sql, key))!
    grants.set(source, grant)
    return grant
  }

  return {
    databaseUrl,
    database,
    sql,
    writer,
    clock,
    grantOf,
    /** Pushes updates as the source would; whatever is not an update goes in as it is. */
    async push(updates: unknown[], source = 'jira'): Promise<PushResponse> {
      const body = Buffer.from(JSON.stringify({ project: 'erp', updates }))
      const { version, receipts } = await writer.append(body, await grantOf(source), 'en')
      return { version, receipts }
    },
    /** The board as the delivery team sees it. */
    async board(asOf?: string): Promise<BoardView> {
      return (await boards.getBoard(scope, { project: 'erp', ...(asOf ? { asOf } : {}) })).board
    },
    project: async () =>
      (
        await sql.all<{ id: number; key: string; timeZone: string }>(
          'SELECT id, key, time_zone AS "timeZone" FROM project',
        )
      )[0]!,
    async close() {
      await writer.close()
      await sql.close()
      await database.$disconnect()
    },
  }
}
export type TestProject = Awaited<ReturnType<typeof openTestProject>>

let built = 0
/** A valid update of an issue; give what matters to the test. */
export const buildUpdate = (given: Partial<Update> = {}): Update => ({
  id: `update-${++built}`,
  kind: 'issue',
  key: 'ERP-17',
  at: '2026-10-01T09:00:00+08:00',
  data: { title: 'Ledger totals differ', status: 'open', severity: 'major' },
  ...given,
})

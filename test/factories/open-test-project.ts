import type { BoardView } from '../../server/contract/board.ts'
import type { PushResponse, Update, Visibility } from '../../server/contract/ingest.ts'
import { addCustomer } from '../../server/identity/add-customer.ts'
import { addKey } from '../../server/identity/add-key.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { findKey, type ValidKey } from '../../server/identity/find-key.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { writerThread } from '../../server/ledger/start-writer.ts'
import { sqliteThread } from '../../server/platform/sqlite-in-thread.ts'
import { readingThread } from '../../server/start-readings.ts'
import type { createWriter } from '../../server/ledger/writer.ts'
import { openServices } from '../../server/open-services.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { emptyDatabaseUrl } from './empty-database.ts'

/** 2026-11-22, nine in the morning in Shanghai. */
export const nine = Date.parse('2026-11-22T09:00:00+08:00')

interface Options {
  url?: string
  timeZone?: string
  startsOn?: string
  goLiveOn?: string
  now?: number
  /** The writer in its own thread, as in the process: what happens at the same time really does. */
  threaded?: boolean
}

/** A project `erp` of the customer `acme` on a real database, and ways to push to it and to read its board. */
export async function openTestProject({
  url,
  threaded,
  timeZone = 'Asia/Shanghai',
  now = nine,
  ...dates
}: Options = {}) {
  const databaseUrl = url ?? (await emptyDatabaseUrl())
  const scope = operatorScope()
  const clock = { now }
  const { services, close } = await openServices({
    url: databaseUrl,
    clock: () => clock.now,
    threads: threaded
      ? {
          writer: threadFile(writerThread, true),
          database: threadFile(sqliteThread, true),
          readings: threadFile(readingThread, true),
          onExit() {},
        }
      : null,
    origin: 'https://portal.example',
    secret: 'a secret of thirty-two characters',
    organizer: 'daylight@portal.example',
    transport: null,
  })
  const { database, sql, boards } = services
  const writer = services.writer as ReturnType<typeof createWriter>
  await addCustomer(scope, database, { key: 'acme', name: 'Acme', timeZone })
  await addProject(scope, database, { key: 'erp', customer: 'acme', name: 'ERP', timeZone, ...dates })
  const grants = new Map<string, ValidKey>()

  /** The grant of a source of that name, made at first use. */
  async function grantOf(source: string, visibility?: Visibility) {
    const known = grants.get(source)
    if (known) return known
    const { key } = await addKey(scope, database, { source, projects: ['erp'], ...(visibility ? { visibility } : {}) })
    const grant = (await findKey(sql, key, Date.now()))!
    grants.set(source, grant)
    return grant
  }

  return {
    databaseUrl,
    services,
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
      return boards.readBoard(await requireProject(scope, sql, 'erp'), asOf)
    },
    project: async () =>
      (
        await sql.all<{ id: number; key: string; timeZone: string }>(
          'SELECT id, key, time_zone AS "timeZone" FROM project',
        )
      )[0]!,
    close,
    [Symbol.asyncDispose]: close,
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

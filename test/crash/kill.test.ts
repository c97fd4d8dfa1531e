import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PushResponse, Receipt, Update } from '../../server/contract/ingest.ts'
import type { Folded } from '../../server/facts/folded.ts'
import { readFolded, readThings } from '../../server/facts/read-folded.ts'
import { refold } from '../../server/facts/refold.ts'
import { kindNames } from '../../server/facts/registry.ts'
import { addCustomer } from '../../server/identity/add-customer.ts'
import { addKey } from '../../server/identity/add-key.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { openSql } from '../../server/platform/sql.ts'
import { startPostgres } from '../factories/start-postgres.ts'
import { spawnServer } from './spawn-server.ts'
import { randomUpdate, seededRandom } from './story.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'daylight-crash-'))
const timeZone = 'Asia/Shanghai'

/** A project on a database, and the keys of those who push to it. */
interface Stage {
  databaseUrl: string
  postgresUrl?: string
  projectId: number
  keys: string[]
}
const stages = new Map<string, Stage>()

async function openStage(databaseUrl: string): Promise<Stage> {
  await migrate(databaseUrl)
  const database = await openDatabase(databaseUrl)
  const scope = operatorScope()
  await addCustomer(scope, database, { key: 'acme', name: 'Acme', timeZone })
  await addProject(scope, database, { key: 'erp', customer: 'acme', name: 'ERP', timeZone })
  const keys: string[] = []
  for (const source of ['jira', 'testlink'])
    keys.push((await addKey(scope, database, { source, projects: ['erp'] })).key)
  const { id: projectId } = await database.project.findUniqueOrThrow({ where: { key: 'erp' } })
  await database.$disconnect()
  return { databaseUrl, projectId, keys }
}

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
  stages.set('SQLite', await openStage(`file:${path.join(folder, 'daylight.db')}`))
  stages.set('PostgreSQL', { ...(await openStage(postgres.url)), postgresUrl: postgres.url })
})
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function push(origin: string, key: string, updates: Update[]): Promise<PushResponse> {
  const answer = await fetch(`${origin}/api/trpc/ingest.push`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ project: 'erp', updates }),
  })
  if (answer.status !== 200) throw new Error(`the push gave ${answer.status}: ${await answer.text()}`)
  return ((await answer.json()) as { result: { data: PushResponse } }).result.data
}

interface Batch {
  key: string
  updates: Update[]
  /** What the server answered; null where it died first. */
  receipts: Receipt[] | null
}

/** Pushes from several connections at once until so many updates are acknowledged; then kills the server under way. */
async function pushUntilKilled({ postgresUrl, keys }: Stage, seed: number): Promise<Batch[]> {
  const random = seededRandom(seed)
  const server = await spawnServer(folder, postgresUrl)
  const batches: Batch[] = []
  const enough = 300 + Math.floor(random() * 900)
  let acknowledged = 0
  let killed: Promise<void> | null = null

  async function pushOne(number: number, turn: number) {
    const size = 1 + Math.floor(random() ** 3 * 60)
    const id = (index: number) => `round-${seed}-${number}-${turn}-${index}`
    const updates = Array.from({ length: size }, (_, index) => randomUpdate(id(index), random))
    const batch: Batch = { key: keys[number % keys.length]!, updates, receipts: null }
    batches.push(batch)
    try {
      batch.receipts = (await push(server.origin, batch.key, updates)).receipts
      acknowledged += size
    } catch (error) {
      if (!killed) throw error
    }
  }

  async function connection(number: number) {
    for (let turn = 0; !killed; turn++) {
      await pushOne(number, turn)
      if (killed || acknowledged < enough) continue
      // A moment at which others are under way and one more has just been sent.
      const last = pushOne(number, turn + 1)
      killed = server.kill()
      await last
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, number) => connection(number)))
  await killed
  return batches
}

/** Comparable whatever the order in which things were read. */
const comparable = ({ series, activity }: Folded, things: Folded['things']) => ({
  things: Object.fromEntries(things.map((thing) => [`${thing.kind} ${thing.key}`, thing])),
  series: Object.fromEntries(series.map(({ segments, days }) => [JSON.stringify(segments), days])),
  activity: Object.fromEntries(activity.map((one) => [`${one.source} ${one.kind}`, one.lastInstant])),
})

async function expectWholeLedger({ databaseUrl, projectId }: Stage) {
  const sql = openSql(databaseUrl, 'read')
  const whole = { ok: true, rows: expect.any(Number), head: expect.any(String) }
  expect(await verifyLedger(sql, { id: projectId, key: 'erp' })).toEqual(whole)
  const stored = comparable(await readFolded(sql, projectId), await readThings(sql, projectId, kindNames))
  const again = await refold(sql, { id: projectId, timeZone })
  expect(stored).toEqual(comparable(again, again.things))
  await sql.close()
}

const runs = ['SQLite', 'SQLite', 'SQLite', 'PostgreSQL', 'PostgreSQL'].map(
  (database, index) => [database, index + 1] as const,
)

test.each(runs)(
  'on %s keeps every acknowledged update, once, when it is killed under load: %i',
  async (database, seed) => {
    const stage = stages.get(database)!
    const batches = await pushUntilKilled(stage, seed)
    const answered = batches.filter(({ receipts }) => receipts)
    expect(answered.length).toBeGreaterThan(5)
    expect(batches.length).toBeGreaterThan(answered.length)
    await expectWholeLedger(stage)

    const server = await spawnServer(folder, stage.postgresUrl)
    try {
      const seqs = new Set<number>()
      let version = 0
      for (const { key, updates, receipts } of batches) {
        const repeated = await push(server.origin, key, updates)
        version = Math.max(version, repeated.version)
        if (receipts) {
          const expected = receipts.map((receipt) => ({ ...receipt, status: 'duplicate' }))
          expect(repeated.receipts).toEqual(expected)
        } else {
          // Whole or not at all: a push is never half there.
          expect(['applied', 'duplicate']).toContain(repeated.receipts[0]!.status)
          expect(new Set(repeated.receipts.map(({ status }) => status)).size).toBe(1)
        }
        for (const receipt of repeated.receipts) if ('seq' in receipt) seqs.add(receipt.seq)
      }
      expect(seqs.size).toBe(batches.reduce((sum, { updates }) => sum + updates.length, 0))
      expect(Math.max(...seqs)).toBe(version)
    } finally {
      await server.stop()
    }
    await expectWholeLedger(stage)
  },
)

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSnapshot } from '../../server/board/snapshot.ts'
import type { Update } from '../../server/contract/ingest.ts'
import { addKey } from '../../server/identity/add-key.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { findKey } from '../../server/identity/find-key.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { judgePush } from '../../server/ledger/judge-push.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { createWriter, type LedgerWriter } from '../../server/ledger/writer.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { openSql } from '../../server/platform/sql.ts'
import { seededRandom } from '../../prisma/demo/seeded-random.ts'
import { arbitraryUpdates, type Sent } from '../factories/arbitrary-updates.ts'
import { expectRightFolds } from '../factories/expect-right-folds.ts'
import { buildUpdate, nine, openTestProject, type TestProject } from '../factories/open-test-project.ts'
import { startPostgres } from '../factories/start-postgres.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => void (postgres = await startPostgres()))
afterAll(() => postgres.stop())

/** A project on a database of its own, and several processes that write to it. */
async function openWithWriters(name: string, count: number) {
  const first = openSql(postgres.url, 'write')
  await first.run(`CREATE DATABASE ${name}`)
  await first.close()
  const url = postgres.url.replace(/postgres$/, name)
  await migrate(url)
  const project = await openTestProject({ url })
  const openWriter = () => createWriter(openSql(url, 'write'), () => project.clock.now, buildSnapshot)
  const others = Array.from({ length: count - 1 }, openWriter)
  return {
    project,
    writers: [project.writer, ...others],
    async [Symbol.asyncDispose]() {
      for (const other of others) await other.close()
      await project.close()
    },
  }
}

/** Some hundred updates about few things, in any order, many of them late and some of them twice. */
function manyUpdates(random: ReturnType<typeof seededRandom>): Sent[] {
  const lists = fc.sample(arbitraryUpdates, { numRuns: 30, seed: 11 })
  const all = lists.flatMap((list, number) =>
    list.map(({ source, update }) => ({ source, update: { ...update, id: `${number}-${update.id}` } })),
  )
  return random.shuffled([...all, ...all.slice(0, all.length / 4)])
}

interface LedgerUpdate extends Omit<Update, 'data'> {
  source: string
  data: string | null
}
/** What the ledger has, in the order in which it was numbered. */
const readUpdates = ({ sql }: TestProject) =>
  sql.all<LedgerUpdate>(
    `SELECT s.name AS source, l.update_id AS id, l.kind, l.key, l.at, l.data, l.visibility
     FROM ledger l JOIN source s ON s.id = l.source_id ORDER BY l.seq`,
  )

const readHeads = ({ sql }: TestProject) => sql.all('SELECT seq, hash, changed_on FROM ledger_head')

test('hundreds of groups through two processes at once give the board and the chain that one SQLite gives', async () => {
  await using both = await openWithWriters('shuffled', 2)
  const random = seededRandom('two writers')
  const { project, writers } = both
  const left = manyUpdates(random)
  const ids = new Set(left.map(({ source, update }) => `${source} ${update.id}`))
  const grants = { jira: await project.grantOf('jira'), testrail: await project.grantOf('testrail') }
  let pushes = 0
  let applied = 0
  async function pushAll(writer: LedgerWriter) {
    while (left.length > 0) {
      const batch = left.splice(0, random.whole(1, 4))
      for (const source of ['jira', 'testrail'] as const) {
        const updates = batch.filter((sent) => sent.source === source).map(({ update }) => update)
        if (updates.length === 0) continue
        pushes++
        const body = Buffer.from(JSON.stringify({ project: 'erp', updates }))
        const { receipts } = await writer.append(body, grants[source], 'en')
        expect(receipts.map(({ status }) => status)).not.toContain('quarantined')
        applied += receipts.filter(({ status }) => status === 'applied').length
      }
    }
  }
  await Promise.all(writers.flatMap((writer) => [pushAll(writer), pushAll(writer)]))
  expect(pushes).toBeGreaterThan(300)
  expect(applied).toBe(ids.size)
  await expectRightFolds(project)

  // The same, once each, in the order that the two agreed upon.
  await using alone = await openTestProject()
  for (const { source, data, visibility, ...update } of await readUpdates(project))
    await alone.push([{ ...update, data: data && JSON.parse(data), ...(visibility ? { visibility } : {}) }], source)
  expect(await readHeads(alone)).toEqual(await readHeads(project))
  expect(await alone.board()).toEqual(await project.board())
})

/** Each of four processes pushes all things of both projects, again and again, every other one in the opposite order. */
async function pushInOppositeOrders(name: string, things: readonly string[], rounds: number) {
  await using both = await openWithWriters(name, 4)
  const { project, writers } = both
  const scope = operatorScope()
  await addProject(scope, project.database, { key: 'crm', customer: 'acme', name: 'CRM', timeZone: 'Asia/Shanghai' })
  async function pushAll(writer: (typeof writers)[number], number: number) {
    const { key } = await addKey(scope, project.database, { source: `tool-${number}`, projects: ['erp', 'crm'] })
    const grant = (await findKey(project.sql, key, Date.now()))!
    const inOrder = <One>(some: readonly One[]) => (number % 2 === 0 ? some : some.toReversed())
    for (let round = 0; round < rounds; round++) {
      const at = new Date(nine - (rounds - round) * 60_000).toISOString()
      const updates = inOrder(things).map((key) => buildUpdate({ key, at, id: `${round} ${key}` }))
      const body = (to: string) => Buffer.from(JSON.stringify({ project: to, updates }))
      const pushes = await Promise.all(inOrder(['erp', 'crm']).map((to) => judgePush(body(to), grant, 'en')))
      // Both projects are in one group.
      await Promise.all(pushes.map((push) => writer.write(push)))
    }
  }
  await Promise.all(writers.map(pushAll))
  const projects = await project.sql.all<{ id: number; key: string }>('SELECT id, key FROM project')
  return Promise.all(projects.map((stored) => verifyLedger(project.sql, stored)))
}

test('processes that push the same things in opposite orders never wait for each other in a circle', async () => {
  const things = Array.from({ length: 20 }, (_, index) => `T-${index}`)
  const verdicts = await pushInOppositeOrders('opposite', things, 12)
  expect(verdicts).toMatchObject([1, 2].map(() => ({ ok: true, rows: 4 * 12 * things.length })))
  // Counted when the connections have ended.
  const sql = openSql(postgres.url, 'read')
  const counted = await sql.all(`SELECT deadlocks FROM pg_stat_database WHERE datname = 'opposite'`)
  expect(counted).toEqual([{ deadlocks: 0 }])
  await sql.close()
})

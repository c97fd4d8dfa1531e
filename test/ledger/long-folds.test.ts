import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { groupBy } from '../../server/facts/folded.ts'
import { addKey } from '../../server/identity/add-key.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { findKey } from '../../server/identity/find-key.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { createWriter } from '../../server/ledger/writer.ts'
import type { RowsStatement } from '../../server/platform/many-rows.ts'
import { openSql, type SqlValue } from '../../server/platform/sql.ts'
import { arbitraryDelivery, arbitraryUpdates, longHistories } from '../factories/arbitrary-updates.ts'
import { deliverAtOnce } from '../factories/deliver-at-once.ts'
import { expectRightFolds } from '../factories/expect-right-folds.ts'
import { buildUpdate, nine, openTestProject } from '../factories/open-test-project.ts'
import { buildSnapshot } from '../../server/board/snapshot.ts'

// Every fold of what comes late is a long one, of many slices.
vi.mock(import('../../server/contract/limits.ts'), async (original) => {
  const { limits } = await original()
  return { limits: { ...limits, checkpointSpacing: 2, foldPauses: 0, foldMs: 0 } as unknown as typeof limits }
})

const minute = 60_000
const history = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    buildUpdate({
      id: `at-${index}`,
      at: new Date(nine + (index - 2 * count) * minute).toISOString(),
      data: { status: index % 2 ? 'closed' : 'open' },
    }),
  )
/** Its title is never said again: all that follows differs by it. */
const late = (id: string) =>
  buildUpdate({ id, at: new Date(nine - 1_000_000 * minute).toISOString(), data: { title: id, severity: 'major' } })

/** The project erp with an issue of many updates, and a writer that notes which updates each of its transactions wrote. */
async function openWatched(count = 30) {
  const project = await openTestProject()
  await project.push(history(count))
  const scope = operatorScope()
  await addProject(scope, project.database, { key: 'crm', customer: 'acme', name: 'CRM', timeZone: 'Asia/Shanghai' })
  const { key } = await addKey(scope, project.database, { source: 'jira', projects: ['crm'] })
  const crm = (await findKey(project.sql, key, Date.now()))!
  const sql = openSql(project.databaseUrl, 'write')
  const written: string[] = []
  const reads: string[] = []
  const writer = createWriter(
    {
      ...sql,
      all<Row>(text: string, ...params: (string | number | null)[]) {
        if (text.includes('RECURSIVE')) reads.push(`${written.length}`)
        return sql.all<Row>(text, ...params)
      },
      writeRows<Row>(statement: RowsStatement, rows: readonly SqlValue[][]) {
        if (statement.one.startsWith('INSERT INTO ledger ')) written.push(...rows.map((row) => String(row[3])))
        return sql.writeRows<Row>(statement, rows)
      },
    },
    () => project.clock.now,
    buildSnapshot,
  )
  const push = async (to: 'erp' | 'crm', updates: ReturnType<typeof buildUpdate>[], source = 'jira') =>
    writer.append(
      Buffer.from(JSON.stringify({ project: to, updates })),
      to === 'crm' ? crm : await project.grantOf(source),
      'en',
    )
  async function close() {
    await writer.close()
    await project.close()
  }
  return { project, writer, push, written, reads, close }
}

test('pushes of others are written between the slices of a long fold, which is finished under their load', async () => {
  const { project, push, written, reads, close } = await openWatched()
  let isDone = false
  const long = push('erp', [late('late')]).then(() => (isDone = true))
  let others = 0
  while (!isDone) await push('crm', [buildUpdate({ id: `crm-${others}`, key: `C-${others++}` })])
  await long
  const place = written.indexOf('late')
  expect(place).toBeGreaterThan(10)
  // Never more than a slice between two of the others.
  for (const [, between] of groupBy(reads, (after) => after)) expect(between.length).toBeLessThanOrEqual(4)
  await expectRightFolds(project)
  await close()
})

test('who speaks of a thing that is being folded for another source waits for it, and nothing is folded in vain', async () => {
  const { project, push, written, close } = await openWatched()
  const long = push('erp', [late('late')], 'testrail')
  await push('crm', [buildUpdate({ id: 'crm' })])
  const newer = push('erp', [buildUpdate({ id: 'newer', at: new Date(nine).toISOString(), data: { status: 'open' } })])
  const other = push('erp', [buildUpdate({ id: 'behind', key: 'another' })])
  await Promise.all([long, newer, other])
  expect(written).toEqual(['crm', 'late', 'newer', 'behind'])
  await expectRightFolds(project)
  await close()
})

test('what arrives twice while it is folded is applied once, and each is told so', async () => {
  const { project, push, close } = await openWatched()
  const answers = await Promise.all([1, 2, 3].map(() => push('erp', [late('late'), buildUpdate({ id: 'new' })])))
  const statuses = answers.map(({ receipts }) => receipts.map(({ status }) => status))
  expect(statuses).toEqual([
    ['applied', 'applied'],
    ['duplicate', 'duplicate'],
    ['duplicate', 'duplicate'],
  ])
  expect(new Set(answers.map(({ version }) => version)).size).toBe(1)
  await expectRightFolds(project)
  await close()
})

test('a retraction dated ahead is folded in slices when its time comes, while others are written', async () => {
  const { project, writer, push, written, reads, close } = await openWatched()
  const gone = { id: 'gone', at: new Date(nine + 60 * minute).toISOString(), data: null }
  await project.push([buildUpdate(gone), buildUpdate({ ...gone, id: 'opens', key: 'new', data: { status: 'open' } })])
  project.clock.now = nine + 61 * minute
  const before = reads.length
  const due = writer.foldDue()
  for (let other = 0; other < 20; other++) await push('crm', [buildUpdate({ id: `crm-${other}`, key: `C-${other}` })])
  await due
  expect(new Set(reads.slice(before)).size).toBeGreaterThan(10)
  expect(written).toHaveLength(20)
  expect(await project.sql.all('SELECT seq FROM waiting_update')).toEqual([])
  expect((await project.board()).issues).toMatchObject({ open: 1, total: 1 })
  await expectRightFolds(project)
  await close()
})

test('where the database fails a long push is refused, nothing of it is there, and the next one is written', async () => {
  await using project = await openTestProject()
  await project.push(history(60))
  const sql = openSql(project.databaseUrl, 'write')
  let failing = true
  const writer = createWriter(
    {
      ...sql,
      all<Row>(text: string, ...params: (string | number | null)[]) {
        if (failing && text.includes('RECURSIVE') && Number(params[1]) < 30) throw new Error('the disk is gone')
        return sql.all<Row>(text, ...params)
      },
    },
    () => nine,
    buildSnapshot,
  )
  const grant = await project.grantOf('jira')
  const push = (id: string) =>
    writer.append(Buffer.from(JSON.stringify({ project: 'erp', updates: [late(id)] })), grant, 'en')
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await expect(push('lost')).rejects.toMatchObject({ code: 'unavailable' })
  log.mockRestore()
  failing = false
  expect(await push('kept')).toMatchObject({ version: 61, receipts: [{ status: 'applied', seq: 61 }] })
  await expectRightFolds(project)
  await writer.close()
})

test('folds in slices never disagree with one of the whole ledger, of two processes that write at once', async () => {
  const deliveries = fc
    .oneof(arbitraryUpdates, longHistories)
    .chain((all) => fc.record({ all: fc.constant(all), batches: arbitraryDelivery(all) }))
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ all, batches }) => {
      const project = await openTestProject()
      const other = createWriter(openSql(project.databaseUrl, 'write'), () => project.clock.now, buildSnapshot)
      try {
        expect(await deliverAtOnce(project, other, batches)).toBe(all.length)
        await expectRightFolds(project)
      } finally {
        await other.close()
        await project.close()
      }
    }),
    { numRuns: 12 },
  )
})

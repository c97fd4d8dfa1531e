import { expect, test } from 'vitest'
import { createWriter } from '../../server/ledger/writer.ts'
import type { RowsStatement } from '../../server/platform/many-rows.ts'
import { openSql, type SqlValue } from '../../server/platform/sql.ts'
import { buildUpdate, nine, openTestProject } from '../factories/open-test-project.ts'
import { buildSnapshot } from '../../server/board/snapshot.ts'

test('receipts stand in the order sent, and a bad update never fails its neighbours', async () => {
  await using project = await openTestProject()
  const first = buildUpdate({ key: 'A' })
  const last = buildUpdate({ key: 'B' })
  const { version, receipts } = await project.push([first, { ...first, id: 'bad', at: 'yesterday' }, 7, last])
  expect(version).toBe(2)
  expect(receipts).toMatchObject([
    { id: first.id, status: 'applied', seq: 1 },
    { id: 'bad', status: 'quarantined', reason: 'invalid', path: 'at' },
    { id: null, status: 'quarantined', reason: 'invalid' },
    { id: last.id, status: 'applied', seq: 2 },
  ])
})

test('the same id with the same content is a duplicate, however it is written', async () => {
  await using project = await openTestProject()
  const update = buildUpdate({ at: '2026-10-01T09:00:00+08:00', data: { title: 'A', status: 'open' } })
  await project.push([update])
  const rewritten = { ...update, at: '2026-10-01T01:00:00.000Z', data: { status: 'open', title: 'A' } }
  const again = await project.push([update, rewritten])
  expect(again).toEqual({
    version: 1,
    receipts: [
      { id: update.id, status: 'duplicate', seq: 1 },
      { id: update.id, status: 'duplicate', seq: 1 },
    ],
  })
})

test('the same id with other content goes to quarantine, once, and changes nothing', async () => {
  await using project = await openTestProject()
  const update = buildUpdate()
  await project.push([update])
  for (const change of [
    { data: { status: 'closed' } },
    { key: 'B' },
    { at: '2026-10-02T09:00:00+08:00' },
    { data: null },
  ]) {
    const { receipts } = await project.push([{ ...update, ...change }])
    expect(receipts).toMatchObject([{ status: 'quarantined', reason: 'id_reused', path: 'id' }])
  }
  await project.push([{ ...update, key: 'B' }])
  expect(await project.sql.all('SELECT id FROM quarantine')).toHaveLength(4)
  expect((await project.board()).issues).toMatchObject({ total: 1, open: 1 })
})

test('two updates within one microsecond are told apart, in whichever order they arrive', async () => {
  const first = buildUpdate({ id: 'b', at: '2026-10-01T01:00:00.0000001Z', data: { status: 'open' } })
  const second = buildUpdate({ id: 'a', at: '2026-10-01T01:00:00.0000009Z', data: { status: 'closed' } })
  for (const order of [
    [first, second],
    [second, first],
  ]) {
    await using project = await openTestProject()
    for (const update of order) await project.push([update])
    expect((await project.board()).issues).toMatchObject({ open: 0, closed: 1 })
    const moved = await project.push([{ ...second, at: '2026-10-01T01:00:00.0000008Z' }])
    expect(moved.receipts).toMatchObject([{ status: 'quarantined', reason: 'id_reused' }])
    const longer = await project.push([{ ...second, at: '2026-10-01T01:00:00.000000900Z' }])
    expect(longer.receipts).toMatchObject([{ status: 'duplicate' }])
  }
})

test('ids are unique per source: two tools may use the same', async () => {
  await using project = await openTestProject()
  const update = buildUpdate({ id: '1' })
  await project.push([update], 'jira')
  const { receipts } = await project.push([{ ...update, data: { status: 'closed' } }], 'gitlab')
  expect(receipts).toMatchObject([{ status: 'applied', seq: 2 }])
})

test('what is refused is kept as it was sent, and a corrected update with the same id is applied', async () => {
  await using project = await openTestProject()
  const wrong = { ...buildUpdate({ id: 'x' }), data: { status: 'in progress', note: 'NUL \u0000, half \ud83d' } }
  await project.push([wrong])
  await project.push([wrong])
  const kept = await project.sql.all<{ body: string; reason: string; path: string }>(
    'SELECT body, reason, path FROM quarantine',
  )
  expect(kept).toMatchObject([{ reason: 'invalid', path: 'data.status' }])
  expect(JSON.parse(kept[0]!.body)).toEqual(wrong)
  const { receipts } = await project.push([{ ...wrong, data: { status: 'open' } }])
  expect(receipts).toMatchObject([{ id: 'x', status: 'applied' }])
})

test('pushes that wait together are committed together, each with its own answer', async () => {
  await using project = await openTestProject()
  let transactions = 0
  const sql = openSql(project.databaseUrl, 'write')
  const writer = createWriter(
    {
      ...sql,
      transaction(work) {
        transactions++
        return sql.transaction(work)
      },
    },
    () => nine,
    buildSnapshot,
  )
  const grant = await project.grantOf('jira')
  const bodies = ['A', 'B', 'C'].map((key) =>
    Buffer.from(JSON.stringify({ project: 'erp', updates: [buildUpdate({ key })] })),
  )
  const answers = await Promise.all(bodies.map((body) => writer.append(body, grant, 'en')))
  expect(answers.map(({ version }) => version)).toEqual([1, 2, 3])
  expect(transactions).toBe(1)
  await writer.close()
})

test('a push that the database refuses fails alone, writes nothing, and its neighbours are stored', async () => {
  await using project = await openTestProject()
  const sql = openSql(project.databaseUrl, 'write')
  const writer = createWriter(
    {
      ...sql,
      writeRows<Row>(statement: RowsStatement, rows: readonly SqlValue[][]) {
        if (rows.some((row) => row.includes('poison'))) throw new Error('disk I/O error')
        return sql.writeRows<Row>(statement, rows)
      },
    },
    () => nine,
    buildSnapshot,
  )
  const grant = await project.grantOf('jira')
  const push = (...keys: string[]) =>
    writer.append(
      Buffer.from(JSON.stringify({ project: 'erp', updates: keys.map((key) => buildUpdate({ key })) })),
      grant,
      'en',
    )
  const [good, bad, other] = await Promise.allSettled([push('A'), push('B', 'poison'), push('C')])
  expect(good).toMatchObject({ status: 'fulfilled', value: { version: 1 } })
  expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } })
  expect(other).toMatchObject({ status: 'fulfilled', value: { version: 2 } })
  expect(await project.sql.all('SELECT key FROM ledger ORDER BY seq')).toEqual([{ key: 'A' }, { key: 'C' }])
  expect((await project.board()).issues.total).toBe(2)
  await writer.close()
})

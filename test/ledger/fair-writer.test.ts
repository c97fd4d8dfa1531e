import { expect, test } from 'vitest'
import { addKey } from '../../server/identity/add-key.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { findKey } from '../../server/identity/find-key.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { createWaitingBytes } from '../../server/ledger/start-writer.ts'
import { createWriter } from '../../server/ledger/writer.ts'
import type { RowsStatement } from '../../server/platform/many-rows.ts'
import { openSql, type SqlValue } from '../../server/platform/sql.ts'
import { buildUpdate, nine, openTestProject } from '../factories/open-test-project.ts'
import { buildSnapshot } from '../../server/board/snapshot.ts'

/** Two projects and a writer that takes `slowness` ms for every push of the first one, all of which come late. */
async function openTwoProjects(slowness: number) {
  const project = await openTestProject()
  await project.push([buildUpdate({ at: '2026-11-01T09:00:00+08:00' })])
  const erp = await project.project()
  const scope = operatorScope()
  await addProject(scope, project.database, { key: 'crm', customer: 'acme', name: 'CRM', timeZone: 'Asia/Shanghai' })
  const { key } = await addKey(scope, project.database, { source: 'jira', projects: ['crm'] })
  const grants = { erp: await project.grantOf('jira'), crm: (await findKey(project.sql, key, Date.now()))! }
  const sql = openSql(project.databaseUrl, 'write')
  const written: string[][] = []
  const writer = createWriter(
    {
      ...sql,
      transaction(work) {
        written.push([])
        return sql.transaction(work)
      },
      all<Row>(text: string, ...params: SqlValue[]) {
        if (text.includes('RECURSIVE') && params[0] === erp.id) {
          const until = performance.now() + slowness
          while (performance.now() < until);
        }
        return sql.all<Row>(text, ...params)
      },
      writeRows<Row>(statement: RowsStatement, rows: readonly SqlValue[][]) {
        if (statement.one.startsWith('INSERT INTO ledger ')) written.at(-1)!.push(...rows.map((row) => String(row[3])))
        return sql.writeRows<Row>(statement, rows)
      },
    },
    () => nine,
    buildSnapshot,
  )
  const push = (to: 'erp' | 'crm', id: string) =>
    writer.append(Buffer.from(JSON.stringify({ project: to, updates: [buildUpdate({ id })] })), grants[to], 'en')
  async function close() {
    await writer.close()
    await project.close()
  }
  return { push, written, close }
}

test('a push waits for one slow push of another project at most, not for all of them', async () => {
  const { push, written, close } = await openTwoProjects(150)
  const slow = Array.from({ length: 12 }, (_, index) => push('erp', `erp-${index}`))
  await slow[0]
  const quick = ['crm-0', 'crm-1'].map((id) => push('crm', id))
  await Promise.all([...slow, ...quick])
  const place = written.findIndex((ids) => ids.includes('crm-0'))
  // The first slow one, another that was begun already, and then those who do not take long.
  expect(place).toBeLessThanOrEqual(2)
  expect(written[place]).toEqual(['crm-0', 'crm-1'])
  expect(written.flat()).toHaveLength(14)
  await close()
})

test('of two who push without a pause each gets its turn in a group, and nobody’s order changes', async () => {
  const { push, written, close } = await openTwoProjects(0)
  const many = Array.from({ length: 6 }, (_, index) => push('erp', `erp-${index}`))
  const few = Array.from({ length: 2 }, (_, index) => push('crm', `crm-${index}`))
  await Promise.all([...many, ...few])
  const order = written.flat()
  expect(order.slice(0, 4).sort()).toEqual(['crm-0', 'crm-1', 'erp-0', 'erp-1'])
  expect(order.filter((id) => id.startsWith('erp'))).toEqual([0, 1, 2, 3, 4, 5].map((index) => `erp-${index}`))
  await close()
})

test('who fills what may wait is refused, and nobody else', () => {
  const waiting = createWaitingBytes(64)
  const flood = Array.from({ length: 20 }, () => waiting.add('flood', 4))
  expect(flood.filter(Boolean)).toHaveLength(8)
  expect(waiting.add('zhao', 4)).toBe(true)
  expect(waiting.add('li', 4)).toBe(true)
  // Three share it now.
  expect(['zhao', 'li', 'zhao', 'li', 'zhao', 'li', 'zhao', 'li', 'zhao'].map((who) => waiting.add(who, 4))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ])
  for (let index = 0; index < 8; index++) waiting.remove('flood', 4)
  expect(waiting.add('flood', 4)).toBe(true)
})

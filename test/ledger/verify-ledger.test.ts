import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

/** A ledger of five rows, somebody's hand on the database file, and the verdict after it. */
async function verdictAfter(tamper: string) {
  await using project = await openTestProject()
  await project.push([1, 2, 3, 4, 5].map((number) => buildUpdate({ key: `ERP-${number}` })))
  const stored = await project.project()
  expect(await verifyLedger(project.sql, stored)).toMatchObject({ ok: true, rows: 5 })
  const file = new Sqlite(project.databaseUrl.replace('file:', ''))
  file.exec(tamper)
  file.close()
  const verdict = await verifyLedger(project.sql, stored)
  return verdict
}

test.each([
  ['an edited status', `UPDATE ledger SET data = replace(data, 'open', 'closed') WHERE seq = 3`, 3],
  ['an edited instant', `UPDATE ledger SET instant = instant + 1 WHERE seq = 3`, 3],
  ['a moved date', `UPDATE ledger SET at = replace(at, '10-01', '10-02') WHERE seq = 3`, 3],
  ['an update put on another thing', `UPDATE ledger SET key = 'ERP-9' WHERE seq = 2`, 2],
  ['a row given to another kind', `UPDATE ledger SET kind = 'test' WHERE seq = 2`, 2],
  ['an internal row made public', `UPDATE ledger SET visibility = 'customer' WHERE seq = 5`, 5],
  ['a renamed source', `UPDATE source SET name = 'other'`, 1],
  ['a removed row', `DELETE FROM ledger WHERE seq = 3`, 3],
  ['a removed first row', `DELETE FROM ledger WHERE seq = 1`, 1],
  ['a removed last row', `DELETE FROM ledger WHERE seq = 5`, 5],
  [
    'two swapped rows',
    `UPDATE ledger SET seq = -1 WHERE seq = 2; UPDATE ledger SET seq = 2 WHERE seq = 3; UPDATE ledger SET seq = 3 WHERE seq = -1`,
    2,
  ],
  [
    'a removed row behind which the others moved up',
    `DELETE FROM ledger WHERE seq = 2; UPDATE ledger SET seq = seq - 1 WHERE seq > 2; UPDATE ledger_head SET seq = 4`,
    2,
  ],
])('the chain does not hold after %s', async (_, tamper, seq) => {
  expect(await verdictAfter(tamper)).toMatchObject({ ok: false, seq })
})

test('an empty ledger verifies', async () => {
  await using project = await openTestProject()
  expect(await verifyLedger(project.sql, await project.project())).toMatchObject({ ok: true, rows: 0 })
})

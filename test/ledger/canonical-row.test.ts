import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalRow, firstHash, rowHash } from '../../server/ledger/row-hash.ts'

const row = {
  projectId: 1,
  projectKey: 'erp',
  seq: 1,
  sourceId: 1,
  source: 'jira',
  updateId: 'jira:ERP-17#3',
  kind: 'issue',
  key: 'ERP-17',
  at: '2026-10-01T09:00:00+08:00',
  instant: 1790816400000000,
  data: '{"status":"open"}',
  url: null,
  visibility: null,
  sourceVisibility: 'customer' as const,
  receivedAt: 1790816401000,
}

test('the canonical form of version 1 is what was released: anyone who wrote it down can check an export', () => {
  expect(canonicalRow(row)).toBe(
    '17:daylight-ledger-1' +
      '3:erp1:14:jira13:jira:ERP-17#35:issue6:ERP-1725:2026-10-01T09:00:00+08:0017:{"status":"open"}--8:customer' +
      '13:1790816401000',
  )
  expect(rowHash(firstHash, row)).toBe(
    createHash('sha256')
      .update('0'.repeat(64) + canonicalRow(row))
      .digest('hex'),
  )
})

test('no two different rows have the same canonical form, however their fields are cut', () => {
  const text = fc.constantFrom('', '1:', '-', 'a', 'aa', '2:aa', 'a-')
  const fields = fc.record({ source: text, updateId: text, key: text, data: fc.option(text), url: fc.option(text) })
  fc.assert(
    fc.property(fields, fields, (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b)
      expect(canonicalRow({ ...row, ...a }) === canonicalRow({ ...row, ...b })).toBe(same)
    }),
    { numRuns: 2_000 },
  )
})

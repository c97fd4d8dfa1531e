import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fact } from '../../server/facts/fact.ts'
import { facts } from '../../server/facts/registry.ts'
import { findKey } from '../../server/identity/find-key.ts'
import type { QuarantineEntry } from '../../server/ledger/list-quarantine.ts'
import { createWriter } from '../../server/ledger/writer.ts'
import { readEnvironment } from '../../server/platform/environment.ts'
import { openSql } from '../../server/platform/sql.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { commandLine } from './command-line.ts'
import { buildSnapshot } from '../../server/board/snapshot.ts'

let cli: ReturnType<typeof commandLine>
let secret: string
beforeEach(async () => {
  cli = commandLine()
  await cli.json('customer add acme --time-zone Asia/Shanghai --name Acme')
  await cli.json('project add erp --customer acme --name ERP --time-zone Asia/Shanghai')
  secret = (await cli.json('key add --source jira --project erp --kinds issue --visibility internal')).json
    .key as string
})
afterEach(() => cli.remove())

const open = () => openSql(readEnvironment(cli.env).databaseUrl, 'write')
async function push(...updates: unknown[]) {
  const sql = open()
  const writer = createWriter(sql, Date.now, buildSnapshot)
  const body = JSON.stringify({ project: 'erp', updates }).replaceAll('"1e400"', '1e400')
  const { receipts } = await writer.append(Buffer.from(body), (await findKey(sql, secret, Date.now()))!, 'en')
  await writer.close()
  return receipts
}
async function rows<Row>(statement: string): Promise<Row[]> {
  const sql = open()
  try {
    return await sql.all<Row>(statement)
  } finally {
    await sql.close()
  }
}
const entries = async (all = false) =>
  (await cli.json(`quarantine list erp${all ? ' --all' : ''}`)).json.entries as QuarantineEntry[]
const file = (value: unknown) => {
  const name = path.join(cli.folder, 'fixed.json')
  writeFileSync(name, typeof value === 'string' ? value : JSON.stringify(value))
  return name
}
const invalid = (id: string) => ({ ...buildUpdate({ id, key: id }), at: 'yesterday' })

/** Pushes updates of issues to a portal that does not know issues yet. */
async function pushTooEarly(...updates: unknown[]) {
  const known = facts as Map<string, Fact>
  const issue = known.get('issue')!
  known.delete('issue')
  await push(...updates)
  known.set('issue', issue)
}

describe('quarantine show', () => {
  test('shows why, and exactly what was sent', async () => {
    await push({ ...invalid('odd'), extra: [1, { deep: 'yes' }] })
    const { out, exitCode } = await cli.run(['quarantine', 'show', 'erp', '1'])
    expect(exitCode).toBe(0)
    expect(out[0]).toMatch(/^1 {2}20\d\d-.* jira {2}odd {2}issue {2}odd {2}invalid {2}at {2}/)
    expect(JSON.parse(out.slice(1).join('\n'))).toMatchObject({
      id: 'odd',
      at: 'yesterday',
      extra: [1, { deep: 'yes' }],
    })
    const { out: body } = await cli.run(['quarantine', 'show', 'erp', '1', '--body'])
    expect(body).toEqual(out.slice(1))
  })

  test('keeps numbers that are too large to be applied as they were sent', async () => {
    await push({ ...buildUpdate(), data: { title: 'Huge', impact: '1e400' } })
    const { json } = await cli.json('quarantine show erp 1')
    expect((json.entry as QuarantineEntry).body).toContain('"impact":1e999')
    expect((await cli.json('quarantine replay erp 1')).json).toMatchObject({ resolved: 0, refused: 1 })
  })

  test.each([
    ['show erp 7', 'not_found', 'id'],
    ['show erp seven', 'invalid', 'id'],
    ['show nope 1', 'not_found', undefined],
  ])('needs an entry that is there: %s', async (words, code, field) => {
    const { json } = await cli.json(`quarantine ${words}`)
    expect(json.error).toMatchObject({ code, ...(field ? { path: field } : {}) })
  })
})

describe('quarantine replay', () => {
  test('applies what was sent before the portal knew its kind, in the name of its source', async () => {
    await pushTooEarly(buildUpdate({ id: 'early', key: 'A' }))
    const { json, exitCode } = await cli.json('quarantine replay erp 1')
    expect(exitCode).toBe(0)
    expect(json).toEqual({
      project: 'erp',
      resolved: 1,
      refused: 0,
      entries: [{ id: 1, receipt: { id: 'early', status: 'applied', seq: 1 } }],
    })
    expect(await entries()).toEqual([])
    expect(await entries(true)).toMatchObject([
      { id: 1, reason: 'unknown_kind', resolution: 'replayed', resolvedSeq: 1, resolvedAt: expect.any(Number) },
    ])
    const [row] = await rows('SELECT s.name, l.source_visibility FROM ledger l JOIN source s ON s.id = l.source_id')
    expect(row).toEqual({ name: 'jira', source_visibility: 'internal' })
    expect((await cli.json('verify erp')).json).toMatchObject({ ok: true, rows: 1 })
  })

  test('applies a corrected update instead, and keeps the one that was sent', async () => {
    await push(invalid('odd'))
    const fixed = file(`\uFEFF${JSON.stringify(buildUpdate({ id: 'odd', key: 'odd' }))}`)
    const { out, exitCode } = await cli.run(['quarantine', 'replay', 'erp', '1', '--file', fixed])
    expect([exitCode, out]).toEqual([0, ['entry 1 applied as update 1']])
    const [entry] = await entries(true)
    expect(entry).toMatchObject({ resolution: 'corrected', resolvedSeq: 1 })
    expect(JSON.parse(entry!.body)).toMatchObject({ at: 'yesterday' })
    const listed = await cli.run(['quarantine', 'list', 'erp', '--all'])
    expect(listed.out[0]).toMatch(/ {2}corrected as update 1 \(20\d\d-/)
  })

  test('leaves what still does not fit where it is, and says why', async () => {
    await push(invalid('odd'))
    const { out, exitCode } = await cli.run(['quarantine', 'replay', 'erp', '1'])
    expect([exitCode, out]).toEqual([1, [expect.stringMatching(/^entry 1 still cannot be applied: invalid at: /)]])
    const stillWrong = file({ ...buildUpdate({ id: 'odd' }), data: { status: 'bogus' } })
    const { json } = await cli.run(['quarantine', 'replay', 'erp', '1', '--file', stillWrong, '--json'])
    expect(json).toMatchObject({ refused: 1, entries: [{ receipt: { path: 'data.status' } }] })
    expect(await entries(true)).toHaveLength(1)
    expect(await entries()).toHaveLength(1)
  })

  test('makes no new entry of a correction that takes the id of another update, nor of what is tried again as it was', async () => {
    await push(buildUpdate({ id: 'taken', key: 'A' }), invalid('odd'))
    const reusing = file(buildUpdate({ id: 'taken', key: 'odd' }))
    const { json } = await cli.run(['quarantine', 'replay', 'erp', '1', '--file', reusing, '--json'])
    expect(json).toMatchObject({ refused: 1, entries: [{ id: 1, receipt: { reason: 'id_reused', path: 'id' } }] })
    await pushTooEarly({ ...buildUpdate({ id: 'taken', key: 'B' }), extra: 'which the ledger does not keep' })
    expect((await cli.json('quarantine replay erp --all')).json).toMatchObject({ refused: 2 })
    expect(await entries(true)).toMatchObject([
      { id: 1, reason: 'invalid', resolution: null },
      { id: 2, reason: 'unknown_kind', resolution: null },
    ])
  })

  test('does not apply twice what its tool sent again meanwhile', async () => {
    const update = buildUpdate({ id: 'early', key: 'A' })
    await pushTooEarly(update)
    await push(buildUpdate(), update)
    const { out } = await cli.run(['quarantine', 'replay', 'erp', '1'])
    expect(out).toEqual(['entry 1 was in the ledger already, as update 2'])
    expect(await entries(true)).toMatchObject([{ resolution: 'replayed', resolvedSeq: 2 }])
    expect((await cli.json('verify erp')).json).toMatchObject({ rows: 2 })
  })

  test('tries everything that waits with --all, the oldest first', async () => {
    const early = Array.from({ length: 600 }, (_, index) => buildUpdate({ id: `early-${index}`, key: `E-${index}` }))
    await pushTooEarly(...early)
    await push(invalid('odd'))
    await cli.json('quarantine discard erp 2 --reason duplicate')
    const { json, exitCode } = await cli.json('quarantine replay erp --all')
    expect([exitCode, json]).toMatchObject([1, { resolved: 599, refused: 1 }])
    const receipts = (json.entries as { receipt: { id: string } }[]).map(({ receipt }) => receipt.id)
    expect(receipts).toEqual([...early.filter((_, index) => index !== 1).map(({ id }) => id), 'odd'])
    expect(await entries()).toMatchObject([{ updateId: 'odd' }])
    expect((await cli.json('verify erp')).json).toMatchObject({ ok: true, rows: 599 })
    expect((await cli.run(['quarantine', 'replay', 'erp', '--all'])).out).toHaveLength(1)
  })

  test('refuses an entry that is in the ledger, and takes one that was discarded', async () => {
    await pushTooEarly(buildUpdate({ id: 'early' }))
    await cli.json('quarantine discard erp 1 --reason oops')
    expect((await cli.json('quarantine replay erp 1')).exitCode).toBe(0)
    expect(await entries(true)).toMatchObject([{ resolution: 'replayed', note: null }])
    expect((await cli.json('quarantine replay erp 1')).json.error).toMatchObject({ code: 'conflict', path: 'id' })
    expect((await cli.json('quarantine discard erp 1 --reason late')).json.error).toMatchObject({ code: 'conflict' })
  })

  test.each([
    ['replay erp', 'invalid', 'id'],
    ['replay erp 1 --all', 'invalid', 'id'],
    ['replay erp --all --file x', 'invalid', 'file'],
    ['replay erp 1 --file /nowhere.json', 'not_found', 'file'],
    ['replay erp 9', 'not_found', 'id'],
  ])('says what is missing: %s', async (words, code, field) => {
    expect((await cli.json(`quarantine ${words}`)).json.error).toMatchObject({ code, path: field })
  })

  test.each(['not JSON', '[]', 'null', '"text"'])('takes one update in the file, not %s', async (text) => {
    await push(invalid('odd'))
    const { json } = await cli.run(['quarantine', 'replay', 'erp', '1', '--file', file(text), '--json'])
    expect(json.error).toMatchObject({ code: 'invalid', path: 'file' })
  })
})

describe('quarantine discard', () => {
  test('takes an entry off the list and keeps it with the reason', async () => {
    await push(invalid('odd'), invalid('other'))
    const { exitCode } = await cli.run([
      'quarantine',
      'discard',
      'erp',
      '1',
      '--reason',
      'a test of the tool',
      '--json',
    ])
    expect(exitCode).toBe(0)
    expect(await entries()).toMatchObject([{ updateId: 'other' }])
    expect(await entries(true)).toMatchObject([
      { updateId: 'odd', resolution: 'discarded', note: 'a test of the tool', resolvedAt: expect.any(Number) },
      { updateId: 'other', resolution: null },
    ])
    const { out } = await cli.run(['quarantine', 'list', 'erp', '--all'])
    expect(out[0]).toMatch(/discarded: a test of the tool \(20\d\d-/)
    // Sent again by its tool, it stays discarded.
    await push(invalid('odd'))
    expect(await entries()).toHaveLength(1)
  })

  test('needs a reason', async () => {
    expect((await cli.json('quarantine discard erp 1')).json.error).toMatchObject({ code: 'invalid' })
    const empty = await cli.run(['quarantine', 'discard', 'erp', '1', '--reason', '', '--json'])
    expect(empty.json.error).toMatchObject({ code: 'invalid', path: 'reason' })
  })
})

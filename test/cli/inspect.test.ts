import { afterAll, beforeAll, expect, test } from 'vitest'
import { findKey } from '../../server/identity/find-key.ts'
import { createWriter } from '../../server/ledger/writer.ts'
import { readEnvironment } from '../../server/platform/environment.ts'
import { openSql } from '../../server/platform/sql.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { commandLine } from './command-line.ts'
import { buildSnapshot } from '../../server/board/snapshot.ts'

let cli: ReturnType<typeof commandLine>
const sqlOf = (access: 'read' | 'write') => openSql(readEnvironment(cli.env).databaseUrl, access)

beforeAll(async () => {
  cli = commandLine()
  await cli.json('customer add acme --time-zone Asia/Shanghai --name Acme')
  await cli.json('project add erp --customer acme --name ERP --time-zone Asia/Shanghai')
  const { json } = await cli.json('key add --source jira --project erp')
  const sql = sqlOf('write')
  const grant = (await findKey(sql, json.key as string, Date.now()))!
  const writer = createWriter(sql, Date.now, buildSnapshot)
  const updates = [
    buildUpdate({ key: 'A' }),
    buildUpdate({ key: 'B' }),
    { ...buildUpdate({ id: 'odd' }), at: 'yesterday' },
  ]
  await writer.append(Buffer.from(JSON.stringify({ project: 'erp', updates })), grant, 'en')
  await writer.close()
})
afterAll(() => cli.remove())

test('quarantine list shows what could not be applied, with its reason and as it was sent', async () => {
  const { json } = await cli.json('quarantine list erp')
  const [entry] = json.entries as { body: string }[]
  expect(entry).toMatchObject({ source: 'jira', updateId: 'odd', reason: 'invalid', path: 'at' })
  expect(JSON.parse(entry!.body)).toMatchObject({ id: 'odd', at: 'yesterday' })
})

test('verify walks the chain, and fails from the moment somebody edits a row', async () => {
  expect(await cli.json('verify erp')).toMatchObject({ exitCode: 0, json: { project: 'erp', ok: true, rows: 2 } })
  const sql = sqlOf('write')
  await sql.run("UPDATE ledger SET key = 'C' WHERE seq = 2")
  await sql.close()
  expect(await cli.json('verify erp')).toMatchObject({ exitCode: 1, json: { ok: false, seq: 2 } })
})

test('every command says of a project that is not there which one was asked for', async () => {
  const lines = [
    'verify nope',
    'quarantine list nope',
    'quarantine show nope 1',
    'quarantine replay nope --all',
    'quarantine discard nope 1 --reason test',
    'project set nope --tolerance slipDays=3,20',
    'key add --source tool --project nope',
  ]
  for (const line of lines)
    expect(await cli.json(line)).toMatchObject({
      exitCode: 1,
      json: { error: { code: 'not_found', message: 'no project nope' } },
    })
})

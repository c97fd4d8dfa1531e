import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildJiraEvent } from '../factories/build-tool-bodies.ts'
import { commandLine } from './command-line.ts'

const cli = commandLine()
afterAll(() => cli.remove())
beforeAll(async () => {
  await cli.json('customer add acme --name Acme --time-zone Asia/Shanghai')
  await cli.json('project add erp --customer acme --name ERP --time-zone Asia/Shanghai')
})

const fileOf = (name: string, value: unknown) => {
  const file = path.join(cli.folder, name)
  writeFileSync(file, JSON.stringify(value))
  return file
}
interface Added {
  connection: string
  url: string
  secret: string | null
}
const add = async (line: string) => (await cli.json(`connection add ${line}`)).json as unknown as Added
const list = async () => (await cli.json('connection list')).json.connections as Record<string, unknown>[]

describe('connection add', () => {
  test('prints where the tool sends its webhooks, and a secret, once', async () => {
    const added = await add('--tool jira --project erp')
    expect(added).toEqual({
      connection: expect.stringMatching(/^[0-9a-f-]{36}$/),
      url: expect.stringMatching(/^http:\/\/localhost:3000\/api\/hooks\/jira\/[\w-]{22}$/),
      secret: expect.stringMatching(/^[\w-]{32}$/),
    })
    expect(await list()).toContainEqual(
      expect.objectContaining({ connection: added.connection, tool: 'jira', project: 'erp', source: 'jira' }),
    )
    expect(JSON.stringify(await list())).not.toContain(added.secret!)
  })

  test('takes a secret, a source’s name and settings', async () => {
    const settings = fileOf('settings.json', { severity: { 'Tier 1': 'critical' } })
    const line = `--tool gitlab --project erp --source GitLab --secret from-the-tool --settings ${settings}`
    const added = await add(line)
    expect(added.secret).toBe('from-the-tool')
    expect(await list()).toContainEqual(
      expect.objectContaining({ connection: added.connection, source: 'GitLab', requiresSignature: true }),
    )
  })

  test.each([
    ['--tool nothing --project erp', 'tool', /^--tool: .*jira/],
    ['--tool jira --project ERP', 'project', /^--project: takes the key/],
    ['--tool jira --project erp --secret short', 'secret', /^--secret: /],
    ['--tool jira --project erp --source daylight', 'source', /^--source: this name is Daylight’s own/],
  ])('refuses %s', async (line, field, message) => {
    const { json, exitCode } = await cli.json(`connection add ${line}`)
    expect(exitCode).toBe(1)
    expect(json.error).toMatchObject({ code: 'invalid', path: field, message: expect.stringMatching(message) })
  })

  test('refuses settings that nothing has, and a project that is not there', async () => {
    const unknown = fileOf('unknown.json', { severity: { High: 'grave' } })
    const { json } = await cli.json(`connection add --tool jira --project erp --settings ${unknown}`)
    expect(json.error).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/^--settings: severity\.High: /),
    })
    expect((await cli.json('connection add --tool jira --project none')).json.error).toMatchObject({
      code: 'not_found',
    })
    const generic = await cli.json('connection add --tool generic --project erp')
    expect(generic.json.error).toMatchObject({ code: 'invalid', path: 'settings.expression' })
    const elsewhere = fileOf('elsewhere.json', { projects: { OPS: 'none' } })
    const other = await cli.json(`connection add --tool jira --project erp --settings ${elsewhere}`)
    expect(other.json.error).toMatchObject({ code: 'not_found' })
  })
})

test('connection test prints what a file would become, and writes nothing', async () => {
  const { connection } = await add('--tool jira --project erp --source tried')
  const file = fileOf('event.json', buildJiraEvent({ priority: 'Tier 1' }))
  const { json, exitCode } = await cli.json(`connection test ${connection} ${file}`, '--header', 'X-Some: thing')
  expect(exitCode).toBe(0)
  expect(json).toMatchObject({
    signature: 'unsigned',
    updates: [{ project: 'erp', kind: 'issue', key: 'ERP-17', data: { status: 'open' } }],
    notMapped: [{ field: 'severity', value: 'Tier 1' }],
    reason: null,
  })
  expect(await cli.look((database) => database.delivery.count())).toBe(0)
  const unread = await cli.run(['connection', 'test', connection, '-', '--json'], [Buffer.from('hello')])
  expect(unread.exitCode).toBe(1)
  expect(unread.json).toMatchObject({ reason: expect.stringContaining('not JSON') })
  expect((await cli.run(['connection', 'test', connection, file])).out).toContain('ignored: 0')
  const zentao = await add('--tool zentao --project erp')
  expect(zentao.secret).toBeNull()
  const hint = fileOf('hint.json', { objectType: 'bug', objectID: 12, action: 'edited' })
  expect((await cli.run(['connection', 'test', zentao.connection, hint])).out).toEqual([
    'ignored: 1',
    'note: the tool says that something changed and not all of what: let it send more fields where it can',
  ])
})

test('connection pause, resume, rotate, set and remove change it', async () => {
  const { connection, secret } = await add('--tool github --project erp --source changed')
  const find = async () => (await list()).find((one) => one.connection === connection)
  expect((await cli.json(`connection pause ${connection}`)).exitCode).toBe(0)
  expect(await find()).toMatchObject({ paused: true })
  expect((await cli.json(`connection pause ${connection}`)).json.error).toMatchObject({ code: 'conflict' })
  expect((await cli.json(`connection resume ${connection}`)).exitCode).toBe(0)
  expect(await find()).toMatchObject({ paused: false })
  const rotated = await cli.json(`connection rotate ${connection}`)
  expect(rotated.json).toEqual({ connection, url: null, secret: expect.stringMatching(/^[\w-]{32}$/) })
  expect(rotated.json.secret).not.toBe(secret)
  const settings = fileOf('set.json', { zone: 'Asia/Tokyo' })
  expect((await cli.json(`connection set ${connection} --settings ${settings}`)).json).toEqual({ connection })
  expect((await cli.json(`connection remove ${connection}`)).json).toEqual({ connection })
  expect(await find()).toBeUndefined()
  expect((await cli.json(`connection rotate ${connection}`)).json.error).toMatchObject({
    code: 'not_found',
    path: 'id',
  })
})

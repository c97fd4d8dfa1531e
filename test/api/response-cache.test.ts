import { request } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodingOf } from '../../server/api/response-cache.ts'
import type { BoardView } from '../../server/contract/board.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { queryPath, startTestServer, type TestServer } from '../factories/start-test-server.ts'

let server: TestServer
let key: string
let executive: { cookie: string }
let engineer: { cookie: string }
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addCustomer('globex', 'Globex')
  await server.addProject('erp', 'acme', 'ERP')
  await server.addPerson('executive@acme.example', 'acme', 'executive')
  await server.addPerson('engineer@acme.example', 'acme', 'engineer')
  await server.addPerson('stranger@globex.example', 'globex', 'administrator')
  executive = { cookie: await server.signIn('executive@acme.example') }
  engineer = { cookie: await server.signIn('engineer@acme.example') }
  key = await server.addKey({ source: 'jira', projects: ['erp'], can: ['push', 'read'] })
  const secret = { title: 'Secret milestone', plannedOn: '2026-12-01' }
  const internal = buildUpdate({ kind: 'milestone', key: 'M', data: secret, visibility: 'internal' })
  await server.push(key, 'erp', [buildUpdate(), internal])
})
afterAll(() => server.stop())

type Headers = Record<string, string>
const get = (headers: Headers, input: object = { project: 'erp' }) =>
  server.send(queryPath('board.get', input), { headers })
const tagOf = async (headers: Headers, input?: object) => (await get(headers, input)).headers.get('etag')!
const boardOf = async (answer: Response) => ((await answer.json()) as { result: { data: BoardView } }).result.data

describe('the tag of a board', () => {
  test('answers 304 and nothing more to who has that board, until it changes', async () => {
    const first = await get(executive)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('vary')).toMatch(/Authorization.*Cookie.*Accept-Encoding/)
    const tag = first.headers.get('etag')!
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/)
    for (const known of [tag, `"other", ${tag}`, '*']) {
      const again = await get({ ...executive, 'if-none-match': known })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
      expect(again.headers.get('cache-control')).toBe('private, no-cache')
    }
    await server.push(key, 'erp', [buildUpdate()])
    const changed = await get({ ...executive, 'if-none-match': tag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(tag)
    expect((await boardOf(changed)).version).toBe(3)
  })

  test('differs by who reads: a customer’s tag never spares the team its own board, nor the other way round', async () => {
    const [customer, team] = [await tagOf(executive), await tagOf(engineer)]
    expect(customer).not.toBe(team)
    const asCustomer = await get({ ...executive, 'if-none-match': team })
    expect([asCustomer.status, await asCustomer.text()]).toEqual([200, expect.not.stringContaining('Secret milestone')])
    const asTeam = await get({ ...engineer, 'if-none-match': customer })
    expect([asTeam.status, await asTeam.text()]).toEqual([200, expect.stringContaining('Secret milestone')])
    // A key reads what a customer would.
    expect(await (await get({ authorization: `Bearer ${key}` })).text()).not.toContain('Secret milestone')
  })

  test('differs by day, and by the project’s settings', async () => {
    const today = await tagOf(executive)
    expect(await tagOf(executive, { project: 'erp', asOf: '2026-10-01' })).not.toBe(today)
    await server.database.project.update({ where: { key: 'erp' }, data: { name: 'ERP 2' } })
    const renamed = await get({ ...executive, 'if-none-match': today })
    expect([renamed.status, (await boardOf(renamed)).project.name]).toEqual([200, 'ERP 2'])
  })

  test('tells nothing to who may not read, whatever they claim to have', async () => {
    const tag = await tagOf(executive)
    const stranger = { cookie: await server.signIn('stranger@globex.example') }
    for (const known of [tag, '*']) {
      expect((await get({ ...stranger, 'if-none-match': known })).status).toBe(404)
      expect((await get({ 'if-none-match': known })).status).toBe(401)
      expect((await get({ ...executive, 'if-none-match': known }, { project: 'nope' })).status).toBe(404)
      expect((await get({ ...executive, 'if-none-match': known }, { project: 'erp', asOf: 'x' })).status).toBe(400)
    }
  })
})

describe('what changed on a board', () => {
  const changes = (headers: Headers, input: object = { project: 'erp' }) =>
    server.send(queryPath('board.difference', input), { headers })

  test('is kept ready like the board, with a tag of its own', async () => {
    const answer = await changes(executive)
    const tag = answer.headers.get('etag')!
    expect(tag).not.toBe(await tagOf(executive))
    expect((await changes({ ...executive, 'if-none-match': tag })).status).toBe(304)
    const other = await changes({ ...executive, 'if-none-match': tag }, { project: 'erp', since: '2026-10-01' })
    expect(other.status).toBe(200)
    await server.push(key, 'erp', [buildUpdate()])
    expect((await changes({ ...executive, 'if-none-match': tag })).status).toBe(200)
  })

  test('says the same as tRPC’s own, in a batch, and nothing to who may not read', async () => {
    const input = { project: 'erp', since: '2026-10-01' }
    const inputs = encodeURIComponent(JSON.stringify({ 0: input }))
    const batch = await server.send(`/api/trpc/board.difference?batch=1&input=${inputs}`, { headers: engineer })
    expect([await (await changes(engineer, input)).json()]).toEqual(await batch.json())
    const stranger = { cookie: await server.signIn('stranger@globex.example') }
    expect((await changes({ ...stranger, 'if-none-match': '*' })).status).toBe(404)
  })
})

describe('the ready answer', () => {
  test('says the same as tRPC’s own, in a batch', async () => {
    const input = encodeURIComponent(JSON.stringify({ 0: { project: 'erp' }, 1: { project: 'erp' } }))
    const batch = await server.send(`/api/trpc/board.get,board.get?batch=1&input=${input}`, { headers: executive })
    const both = (await batch.json()) as unknown[]
    const one: unknown = await (await get(executive)).json()
    expect(both).toEqual([one, one])
  })

  test('is compressed as the reader likes it', async () => {
    const plain = await rawBody('identity')
    expect(plain.encoding).toBeUndefined()
    const br = await rawBody('gzip, br')
    expect([br.encoding, await promisify(brotliDecompress)(br.body)]).toEqual(['br', plain.body])
    const gzip = await rawBody('br;q=0, gzip')
    expect([gzip.encoding, await promisify(gunzip)(gzip.body)]).toEqual(['gzip', plain.body])
    expect(br.body.length).toBeLessThan(plain.body.length)
  })

  test.each([
    [null, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP;q=1.0', 'gzip'],
    ['br;q=0.0, gzip;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['brotli', 'identity'],
  ])('takes %s for %s', (accepted, encoding) => expect(encodingOf(accepted, ['br', 'gzip'])).toBe(encoding))
})

/** The bytes as they came: fetch would decompress them. */
const rawBody = (accepted: string) =>
  new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
    const headers = { ...executive, 'accept-encoding': accepted }
    request(server.origin + queryPath('board.get', { project: 'erp' }), { headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })

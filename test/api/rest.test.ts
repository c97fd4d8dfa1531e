import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodUpdate } from './push-project.ts'
import { startTestServer } from '../factories/start-test-server.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
let keys: Record<'both' | 'push' | 'read' | 'issues' | 'foreign', string>
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('acme-erp', 'acme', 'ERP')
  await server.addCustomer('zephyr', 'Zephyr')
  await server.addProject('zephyr-erp', 'zephyr', 'ERP')
  const projects = ['acme-erp']
  keys = {
    both: await server.addKey({ source: 'tool', projects, can: ['push', 'read'] }),
    push: await server.addKey({ source: 'pusher', projects, can: ['push'] }),
    read: await server.addKey({ source: 'reader', projects, can: ['read'] }),
    issues: await server.addKey({ source: 'tracker', projects, can: ['push'], kinds: ['issue'] }),
    foreign: await server.addKey({ source: 'tool', projects: ['zephyr-erp'], can: ['push', 'read'] }),
  }
})
afterAll(() => server.stop())

type Headers = Record<string, string>
type Refused = [what: string, body: unknown, headers: Headers, status: number, code: string, field: string | undefined]
async function ask(where: string, init: RequestInit = {}, key: string | null = keys.both) {
  const headers = { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...(init.headers as Headers) }
  const answer = await server.send(`/api/v1${where}`, { ...init, headers })
  const text = await answer.text()
  return {
    status: answer.status,
    headers: answer.headers,
    body: (text ? JSON.parse(text) : null) as Record<string, unknown>,
  }
}
const push = (body: unknown, headers: Headers = {}, key: string | null = keys.both, project = 'acme-erp') =>
  ask(
    `/projects/${project}/updates`,
    { method: 'POST', body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body), headers },
    key,
  )
const rowOf = async (id: string) =>
  (
    await server.sql.all<{ kind: string; key: string; at: string; data: string | null; url: string | null }>(
      'SELECT kind, key, at, data, url FROM ledger WHERE update_id = ?',
      id,
    )
  )[0]

describe('updates by REST', () => {
  test('are taken in our envelope, whose project the address says, and receipts stand in the order sent', async () => {
    const [one, bad] = [goodUpdate(), goodUpdate({ data: { status: 'shut' } })]
    const first = await push({ updates: [one, bad] }, { 'content-type': 'application/json' })
    expect(first).toMatchObject({
      status: 200,
      body: {
        receipts: [
          { id: one.id, status: 'applied' },
          { id: bad.id, status: 'quarantined', path: 'data.status' },
        ],
      },
    })
    expect(first.headers.get('ratelimit-policy')).toContain('"waiting"')
    const again = await push({ project: 'acme-erp', updates: [one] })
    expect(again).toMatchObject({ status: 200, body: { receipts: [{ status: 'duplicate' }] } })
  })

  test('are the same as through the other door', async () => {
    const update = goodUpdate()
    await server.push(keys.both, 'acme-erp', [update])
    expect(await push({ updates: [update] })).toMatchObject({ body: { receipts: [{ status: 'duplicate' }] } })
  })

  test.each<Refused>([
    ['the body is no JSON', '{"updates":', {}, 400, 'invalid', undefined],
    ['there is no update in it', { updates: [] }, {}, 400, 'invalid', 'updates'],
    ['it is for another project', { project: 'zephyr-erp', updates: [goodUpdate()] }, {}, 400, 'invalid', 'project'],
    ['it is too large', 'x'.repeat(5 * 1024 * 1024), {}, 413, 'too_large', undefined],
    [
      'an event is of another version',
      { specversion: '0.3', id: '1' },
      { 'content-type': 'application/cloudevents+json' },
      400,
      'invalid',
      'specversion',
    ],
    [
      'an event is not UTF-8',
      new Blob(['{"specversion":"1.0","id":"', new Uint8Array([0xd7, 0xdc]), '"}']),
      { 'content-type': 'application/cloudevents+json' },
      400,
      'invalid',
      undefined,
    ],
    ['a batch is no array', {}, { 'content-type': 'application/cloudevents-batch+json' }, 400, 'invalid', undefined],
  ])('are refused with problem details where %s', async (_, body, headers, status, code, field) => {
    const answer = await push(body, headers)
    expect(answer).toMatchObject({
      status,
      body: { status, code, type: 'about:blank', title: expect.any(String), detail: expect.any(String) },
    })
    expect(answer.body.field).toBe(field)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test('are refused of who may not, alike for a foreign project and for none, in the language asked for', async () => {
    const updates = [goodUpdate()]
    expect(await push({ updates }, {}, null)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
    expect(await push({ updates }, {}, keys.read)).toMatchObject({ status: 403 })
    expect(
      await push({ updates: [goodUpdate({ kind: 'risk' }), goodUpdate({ kind: 'milestone' })] }, {}, keys.issues),
    ).toMatchObject({ status: 403, body: { field: 'updates.1.kind' } })
    const [foreign, missing] = [
      await push({ updates }, {}, keys.foreign),
      await push({ updates }, {}, keys.foreign, 'nothing'),
    ]
    expect(foreign.status).toBe(403)
    expect(foreign.body).toEqual(missing.body)
    const chinese = await push({ updates }, { 'accept-language': 'zh-CN' }, keys.foreign)
    expect([chinese.headers.get('content-language'), chinese.body.detail]).toEqual(['zh-CN', '该密钥无权访问此项目'])
  })
})

describe('CloudEvents', () => {
  const event = (given: object = {}) => ({
    specversion: '1.0',
    id: 'e-1',
    source: '/tools/tracker',
    type: 'com.example.issue',
    subject: 'CE-1',
    time: '2026-11-20T09:00:00+08:00',
    datacontenttype: 'application/json',
    url: 'https://tracker.example/CE-1',
    data: { title: 'Über', status: 'open' },
    ...given,
  })
  const expected = { kind: 'issue', key: 'CE-1', at: '2026-11-20T09:00:00+08:00', url: 'https://tracker.example/CE-1' }

  test('are taken one by one, in JSON and in headers, as the same update', async () => {
    const structured = await push(event(), { 'content-type': 'application/cloudevents+json; charset=utf-8' })
    expect(structured).toMatchObject({
      status: 200,
      body: { receipts: [{ id: '/tools/tracker#e-1', status: 'applied' }] },
    })
    const row = await rowOf('/tools/tracker#e-1')
    expect(row).toMatchObject(expected)
    expect(JSON.parse(row!.data!)).toEqual({ title: 'Über', status: 'open' })
    const { data, datacontenttype: _, ...attributes } = event()
    const headers = Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [`ce-${name}`, encodeURI(value)]),
    )
    const binary = await push(data, { ...headers, 'content-type': 'application/json' })
    expect(binary).toMatchObject({ status: 200, body: { receipts: [{ status: 'duplicate' }] } })
  })

  test('are taken in batches, in which one that is broken fails no other and is kept', async () => {
    const encoded = Buffer.from(JSON.stringify({ title: 'Encoded' })).toString('base64')
    const batch = [
      event({ id: 'e-2', subject: 'CE-2', data: null }),
      event({ id: 'e-3', subject: undefined }),
      'nothing',
      event({ id: 'e-4', subject: 'CE-4', data: undefined, data_base64: encoded }),
      event({ id: 'e-5', subject: 'CE-5', time: undefined }),
      event({ id: 'x'.repeat(300), subject: 'CE-6', type: 'issue' }),
    ]
    const { status, body } = await push(batch, { 'content-type': 'application/cloudevents-batch+json' })
    expect(status).toBe(200)
    expect(body.receipts).toMatchObject([
      { status: 'applied' },
      { status: 'quarantined', path: 'key' },
      { status: 'quarantined' },
      { status: 'applied' },
      { status: 'quarantined', path: 'at' },
      { status: 'applied', id: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect((await rowOf('/tools/tracker#e-2'))!.data).toBeNull()
    expect((await rowOf('/tools/tracker#e-4'))!.data).toBe('{"title":"Encoded"}')
  })
})

describe('a test report by REST', () => {
  const junit =
    '<testsuite name="Cart"><testcase name="adds"/><testcase name="removes"><failure/></testcase></testsuite>'
  const send = (query: string, body: BodyInit, key: string | null = keys.both, project = 'acme-erp') =>
    ask(`/projects/${project}/reports?${query}`, { method: 'POST', body }, key)

  test('becomes the figures of its cycle; sent again with the same instant it changes nothing', async () => {
    const query = 'cycle=REST&module=Shop&at=2026-11-20T09:00:00Z'
    const first = await send(query, junit)
    expect(first).toMatchObject({ status: 200, body: { formats: ['junit'], cases: 2, applied: 2, quarantined: 0 } })
    expect(await send(query, junit)).toMatchObject({ body: { applied: 0, duplicate: 2, version: first.body.version } })
    const { uat } = await server.getBoard({ authorization: `Bearer ${keys.both}` }, 'acme-erp')
    expect(uat.cycles.find(({ cycle }) => cycle === 'REST')).toMatchObject({
      planned: 2,
      passed: 1,
      failed: 1,
      modules: [{ module: 'Shop' }],
    })
  })

  test('may be many in an archive', async () => {
    const zip = new JSZip()
    zip.file('a.xml', junit)
    zip.file(
      'b.json',
      JSON.stringify({
        results: { tests: Array.from({ length: 1_200 }, (_, index) => ({ name: `t${index}`, status: 'passed' })) },
      }),
    )
    zip.file('c.log', 'nothing')
    const sent = await send('cycle=Zip', await zip.generateAsync({ type: 'arraybuffer' }))
    expect(sent).toMatchObject({ status: 200, body: { formats: ['junit', 'ctrf'], cases: 1_202, applied: 1_202 } })
  })

  test('takes a variable of a pipeline that was not set as nothing said', async () => {
    expect(await send('cycle=Unset&module=&format=&zone=&at=', junit)).toMatchObject({ status: 200 })
    expect(await send('cycle=', junit)).toMatchObject({ status: 400, body: { field: 'cycle' } })
  })

  test('is refused where it cannot be read, and of who may not send it', async () => {
    expect(await send('cycle=X', '<testsuite><testcase')).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('not XML') },
    })
    expect(await send('cycle=X', '<!DOCTYPE a><testsuite/>')).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('DOCTYPE') },
    })
    expect(await send('cycle=X', 'hello')).toMatchObject({ status: 400, body: { code: 'invalid' } })
    expect(await send('', junit)).toMatchObject({ status: 400, body: { field: 'cycle' } })
    expect(await send('cycle=X&format=pdf', junit)).toMatchObject({ status: 400, body: { field: 'format' } })
    expect(await send('cycle=X', junit, null)).toMatchObject({ status: 401 })
    expect(await send('cycle=X', junit, keys.read)).toMatchObject({ status: 403 })
    expect(await send('cycle=X', junit, keys.issues)).toMatchObject({ status: 403 })
    const [foreign, missing] = [
      await send('cycle=X', junit, keys.foreign),
      await send('cycle=X', junit, keys.foreign, 'nothing'),
    ]
    expect([foreign.status, foreign.body]).toEqual([403, missing.body])
  })
})

describe('an Idempotency-Key', () => {
  test('gives the same answer again, and is refused with another body', async () => {
    const body = { updates: [goodUpdate()] }
    const headers = { 'idempotency-key': 'once' }
    const [first, atOnce] = await Promise.all([push(body, headers), push(body, headers)])
    expect(first).toMatchObject({ status: 200, body: { receipts: [{ status: 'applied' }] } })
    expect(atOnce.body).toEqual(first.body)
    expect((await push(body, headers)).body).toEqual(first.body)
    expect(await push({ updates: [goodUpdate()] }, headers)).toMatchObject({
      status: 409,
      body: { code: 'conflict', field: 'Idempotency-Key' },
    })
    // Another key's own.
    expect(await push(body, headers, keys.push)).toMatchObject({ body: { receipts: [{ status: 'applied' }] } })
    expect(await push(body, { 'idempotency-key': 'x'.repeat(300) })).toMatchObject({ status: 400 })
  })
})

describe('reading by REST', () => {
  test('gives the board and the difference that tRPC gives, with an ETag', async () => {
    const { body, headers } = await ask('/projects/acme-erp/board')
    expect(body).toEqual(await server.getBoard({ authorization: `Bearer ${keys.both}` }, 'acme-erp'))
    const again = await ask('/projects/acme-erp/board', { headers: { 'if-none-match': headers.get('etag')! } })
    expect([again.status, again.body]).toEqual([304, null])
    expect(await ask('/projects/acme-erp/board?asOf=2026-11-21')).toMatchObject({
      status: 200,
      body: { project: { key: 'acme-erp' } },
    })
    expect(await ask('/projects/acme-erp/difference?from=2026-10-01')).toMatchObject({ status: 200 })
  })

  test('is refused alike for what is foreign and for what is not there', async () => {
    for (const what of ['board', 'difference']) {
      const [foreign, missing] = [await ask(`/projects/zephyr-erp/${what}`), await ask(`/projects/nothing/${what}`)]
      expect([foreign.status, foreign.body]).toEqual([404, missing.body])
    }
    expect(await ask('/projects/acme-erp/board', {}, null)).toMatchObject({ status: 401 })
    expect(await ask('/projects/acme-erp/board', {}, keys.push)).toMatchObject({ status: 403 })
    expect(await ask('/projects/acme-erp/board?asOf=soon')).toMatchObject({ status: 400, body: { field: 'asOf' } })
    expect(await ask('/projects/acme-erp/difference?from=soon')).toMatchObject({ status: 400, body: { field: 'from' } })
  })

  test('says what there is in OpenAPI, and of other addresses and methods that there is none', async () => {
    const { body } = await ask('/openapi.json', {}, null)
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths as object)).toEqual([
      '/projects/{project}/updates',
      '/projects/{project}/reports',
      '/projects/{project}/board',
      '/projects/{project}/difference',
    ])
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    )
    const { schemas } = body.components as { schemas: object }
    expect(references.filter((name) => !(name! in schemas))).toEqual([])
    expect(await ask('/nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } })
    const wrong = await ask('/projects/acme-erp/updates')
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
  })
})

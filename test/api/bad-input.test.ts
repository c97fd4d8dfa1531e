import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limits } from '../../server/contract/limits.ts'
import { queryPath } from '../factories/start-test-server.ts'
import { tolerateRefusedMethods } from './tolerate-refused-methods.ts'
import { chinese, goodUpdate, postAlone, startPushProject, type PushProject } from './push-project.ts'

let project: PushProject
beforeAll(async () => (project = await startPushProject()))
afterAll(() => project.server.stop())

const zh = { 'accept-language': 'zh-CN,zh;q=0.9' }
const push = (updates: unknown) => JSON.stringify({ project: 'acme-erp', updates })
const nestedArrays = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a push that is not one', () => {
  const invalid: [string, BodyInit, { field?: string; says?: RegExp }][] = [
    ['an empty body', '', { says: /not JSON/ }],
    ['text', 'hello', { says: /not JSON/ }],
    ['half of it', push([goodUpdate()]).slice(0, 60), { says: /not JSON/ }],
    ['two of them', push([goodUpdate()]).repeat(2), { says: /not JSON/ }],
    ['form fields', new URLSearchParams({ project: 'acme-erp' }).toString(), { says: /not JSON/ }],
    ['null', 'null', {}],
    ['a number', '7', {}],
    ['an array of updates', JSON.stringify([goodUpdate()]), {}],
    ['nothing in it', '{}', { field: 'project' }],
    ['no project', JSON.stringify({ updates: [goodUpdate()] }), { field: 'project' }],
    ['a number as project', JSON.stringify({ project: 7, updates: [goodUpdate()] }), { field: 'project' }],
    ['an empty project', JSON.stringify({ project: '', updates: [goodUpdate()] }), { field: 'project' }],
    ['a project of 300 characters', JSON.stringify({ project: 'p'.repeat(300), updates: [] }), { field: 'project' }],
    ['NUL in the project', JSON.stringify({ project: 'a\u0000b', updates: [goodUpdate()] }), { field: 'project' }],
    ['no updates', JSON.stringify({ project: 'acme-erp' }), { field: 'updates' }],
    ['updates that are an object', push({ 0: goodUpdate() }), { field: 'updates' }],
    ['0 updates', push([]), { field: 'updates' }],
    ['1,001 updates', push(Array.from({ length: 1_001 }, () => goodUpdate())), { field: 'updates' }],
    ['tRPC’s own envelope', JSON.stringify({ json: { project: 'acme-erp', updates: [] } }), { field: 'project' }],
    ['__proto__ as its envelope', '{"__proto__":{"project":"acme-erp","updates":[{}]}}', { field: 'project' }],
    ['invalid UTF-8', Buffer.concat([utf8('{"project":"'), Buffer.of(0xc3, 0x28), utf8('"}')]), { says: /UTF-8/ }],
    ['UTF-16', Buffer.from(push([goodUpdate()]), 'utf16le'), {}],
    ['half a million arrays in one another', nestedArrays(500_000), { says: /too many values.* 120,000$/ }],
    [
      'a number of four million digits',
      push([]).replace('[]', `[{"n":0.${'1'.repeat(4_000_000)}}]`),
      { says: /digits.* 100$/ },
    ],
    [
      'a million objects',
      `{"project":"acme-erp","updates":[${'{},'.repeat(1_000_000)}{}]}`,
      { says: /too many entries.* 5,000$/ },
    ],
    [
      'lists that hold a million objects',
      `{"project":"acme-erp","updates":[${`{"z":[${'{},'.repeat(4_000)}{}]},`.repeat(250)}{}]}`,
      { says: /too many values.* 120,000$/ },
    ],
    [
      'an update of 300,000 fields',
      `{"project":"acme-erp","updates":[{${Array.from({ length: 300_000 }, (_, at) => `"f${at}":1`).join()}}]}`,
      { says: /too many entries.* 5,000$/ },
    ],
  ]

  test.each(invalid)('is refused with 400: %s', async (_, body, { field, says }) => {
    const before = await project.ledgerIds()
    const { status, error } = await project.pushBody(body)
    expect(status).toBe(400)
    expect(error).toMatchObject({ data: { code: 'BAD_REQUEST', ...(field ? { field } : {}) } })
    expect(error!.message).toMatch(says ?? /\w{3,}/)
    if (field) expect(error!.message).toMatch(new RegExp(`^${field}: \\w`))
    expect(await project.ledgerIds()).toEqual(before)
  })

  test.each(invalid.filter(([, , { field }]) => field))('says so in Chinese: %s', async (_, body, { field }) => {
    const { status, error } = await project.pushBody(body, zh)
    expect([status, error!.data.field]).toEqual([400, field])
    expect(error!.message).toMatch(chinese)
  })

  test('says so in the language that is wanted most, not in the one that is named first', async () => {
    const { error } = await project.pushBody('null', { 'accept-language': 'zh;q=0.1, en;q=0.9' })
    expect(error!.message).not.toMatch(chinese)
    const other = await project.pushBody('null', { 'accept-language': 'en;q=0.1, zh-CN;q=0.9' })
    expect(other.error!.message).toMatch(chinese)
  })

  test('takes text that is full of brackets, commas, quotes and backslashes', async () => {
    const note = '[{,:"\\]}\\\\"'.repeat(3_000)
    const updates = Array.from({ length: 60 }, () => ({ ...goodUpdate(), data: { title: 'Brackets', note } }))
    const { status, receipts } = await project.pushBody(push(updates))
    expect([status, receipts.filter(({ status }) => status === 'applied').length]).toEqual([200, 60])
  })

  test('takes exactly 1,000 updates', async () => {
    const { status, receipts } = await project.pushBody(push(Array.from({ length: 1_000 }, () => goodUpdate())))
    expect([status, receipts.filter(({ status }) => status === 'applied').length]).toEqual([200, 1_000])
  })

  test('is taken with a byte order mark, in any content type or none, whatever else it says', async () => {
    const { key, server, pushBody } = project
    const bytes = () => utf8(push([goodUpdate()]))
    expect((await pushBody(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes()]))).receipts).toMatchObject([
      { status: 'applied' },
    ])
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'nonsense', ''])
      expect([type, (await pushBody(bytes(), { 'content-type': type })).status]).toEqual([type, 200])
    const bare = await server.send('/api/trpc/ingest.push', {
      method: 'POST',
      headers: { authorization: `bearer ${key}` },
      body: bytes(),
    })
    expect(bare.status).toBe(200)
    expect((await pushBody(push([goodUpdate()]).replace('{', '{"more":[1],'))).status).toBe(200)
  })
})

describe('a push that is too large', () => {
  test('is answered with 413 although the sender sends it all, and the connection goes on', async () => {
    const { server, key } = project
    const { hostname, port } = new URL(server.origin)
    const socket = connect(Number(port), hostname)
    let heard = ''
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text))
    const until = async (words: RegExp) => {
      while (!words.test(heard)) await new Promise((resolve) => socket.once('data', resolve))
    }
    const body = push([goodUpdate({ data: { note: 'x'.repeat(5 * 1024 * 1024) } })])
    const head = `POST /api/trpc/ingest.push HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n`
    socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`)
    await until(/^HTTP\/1\.1 413 /)
    await until(/PAYLOAD_TOO_LARGE/)
    heard = ''
    const small = push([goodUpdate()])
    socket.write(`${head}content-length: ${small.length}\r\nconnection: close\r\n\r\n${small}`)
    await until(/^(?:.|\n|\r)*HTTP\/1\.1 200 /)
    socket.destroy()
  })

  test('is answered with 413 when it comes in chunks of unknown number', async () => {
    const chunk = utf8('x'.repeat(64 * 1024))
    let left = 80
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    })
    const answer = await project.server.send('/api/trpc/ingest.push', {
      method: 'POST',
      headers: { authorization: `Bearer ${project.key}` },
      body,
      duplex: 'half',
    })
    expect(answer.status).toBe(413)
    expect(((await answer.json()) as { error: { message: string } }).error.message).toContain('4 MiB')
  })

  test('takes what is just small enough', async () => {
    const note = 'x'.repeat(1_000)
    const updates = Array.from({ length: 900 }, () => goodUpdate({ data: { note: note.repeat(4) } }))
    const padding = limits.pushBytes - push(updates).length
    const body = push(updates).replace('{', `{"more":"${'x'.repeat(padding - '"more":"",'.length)}",`)
    expect(body.length).toBe(limits.pushBytes)
    expect((await project.pushBody(body)).status).toBe(200)
    expect((await project.pushBody(`${body} `)).status).toBe(413)
  })
})

describe('whoever may not push', () => {
  test.each([
    ['no key', {}],
    ['an unknown key', { authorization: 'Bearer dl_unknown' }],
    ['no bearer', { authorization: 'Basic ZGw6ZGw=' }],
    ['a bearer and nothing', { authorization: 'Bearer ' }],
    ['a huge key', { authorization: `Bearer dl_${'x'.repeat(8_000)}` }],
    ['an odd key', { authorization: 'Bearer \u00fc\u00df' }],
    ['cookies of garbage', { cookie: 'daylight.session_token=garbage.garbage; a=b;;; =;%' }],
  ])('is refused with 401: %s', async (_, headers) => {
    const answer = await project.server.pushRaw(null, push([goodUpdate()]), headers)
    expect(answer.status).toBe(401)
    const { error } = (await answer.json()) as { error: { message: string } }
    expect(error.message).toContain('ingest key')
  })

  test('is refused before the body is even looked at', async () => {
    const status = postAlone(`${project.server.origin}/api/trpc/ingest.push`, {}, 'x'.repeat(5 * 1024 * 1024))
    expect(await status).toBe(401)
  })
})

/** `null` where the path does not matter; the update is JSON text with `ID` for its id. */
type BadUpdate = [what: string, json: string, path: string | null, reason?: string]
const bad = (given: Record<string, unknown>) => JSON.stringify({ ...goodUpdate(), id: 'ID', ...given })
const without = (field: string) => bad({ [field]: undefined })
const withData = (kind: string, data: unknown) => bad({ kind, data })
const rawData = (json: string) => bad({ data: 'DATA' }).replace('"DATA"', json)

const badUpdates: BadUpdate[] = [
  ['an unknown kind', bad({ kind: 'unicorn' }), 'kind', 'unknown_kind'],
  ['the kind __proto__', bad({ kind: '__proto__' }), 'kind', 'unknown_kind'],
  ['the kind constructor', bad({ kind: 'constructor' }), 'kind', 'unknown_kind'],
  ['no kind', without('kind'), 'kind'],
  ['no key', without('key'), 'key'],
  ['an empty key', bad({ key: '' }), 'key'],
  ['a number as key', bad({ key: 17 }), 'key'],
  ['a key of 300 characters', bad({ key: 'k'.repeat(300) }), 'key'],
  ['no time', without('at'), 'at'],
  ['a word as time', bad({ at: 'yesterday' }), 'at'],
  ['a time without an offset', bad({ at: '2026-10-01T09:00:00' }), 'at'],
  ['a day as time', bad({ at: '2026-10-01' }), 'at'],
  ['a number as time', bad({ at: 1_790_000_000 }), 'at'],
  ['a day that does not exist', bad({ at: '2026-02-30T09:00:00Z' }), 'at'],
  ['the year 1800', bad({ at: '1800-01-01T00:00:00Z' }), 'at'],
  ['the year 9999', bad({ at: '9999-12-31T23:59:59Z' }), 'at'],
  ['no data', without('data'), 'data'],
  ['text as data', bad({ data: 'open' }), 'data'],
  ['an array as data', bad({ data: [] }), 'data'],
  ['a status that does not exist', withData('issue', { status: 'opne' }), 'data.status'],
  ['a number as title', withData('issue', { title: 5 }), 'data.title'],
  ['text as a number', withData('change', { impactDays: '5' }), 'data.impactDays'],
  ['text as a truth', withData('milestone', { gate: 'yes' }), 'data.gate'],
  ['a day written otherwise', withData('milestone', { plannedOn: '01/12/2026' }), 'data.plannedOn'],
  ['a month 13', withData('milestone', { forecastOn: '2026-13-01' }), 'data.forecastOn'],
  ['a day of five-digit year', withData('milestone', { forecastOn: '12026-01-01' }), 'data.forecastOn'],
  ['a negative weight', withData('milestone', { weight: -1 }), 'data.weight'],
  ['a score off its scale', withData('response', { survey: 's', scale: 'csat5', score: 9 }), 'data.score'],
  ['half a point', withData('response', { survey: 's', scale: 'nps', score: 7.5 }), 'data.score'],
  ['a number among keys', withData('change', { milestones: ['M-1', 2] }), 'data.milestones.1'],
  ['a title of 100 kB', withData('issue', { title: 'x'.repeat(100_000) }), 'data.title'],
  ['100 kB in a field of its own', withData('issue', { note: 'x'.repeat(100_000) }), 'data', 'too_large'],
  ['a script as link', bad({ url: 'javascript:alert(1)' }), 'url'],
  ['a visibility that does not exist', bad({ visibility: 'secret' }), 'visibility'],
  ['NUL in the key', bad({ key: 'a\u0000b' }), 'key'],
  ['NUL in the title', withData('issue', { title: 'a\u0000b' }), 'data.title'],
  ['NUL in a field of its own', withData('issue', { note: ['a\u0000b'] }), 'data.note.0'],
  ['NUL in a field’s name', withData('issue', { 'a\u0000b': 1 }), 'data'],
  ['half a surrogate pair in the key', bad({ key: 'a\ud800' }), 'key'],
  ['half a surrogate pair in the title', withData('issue', { title: '\udc00b' }), 'data.title'],
  ['half a surrogate pair in a field of its own', withData('issue', { note: 'a\ud83d' }), 'data.note'],
  ['half a surrogate pair in a field’s name', withData('issue', { 'a\ud83d': 1 }), 'data'],
  ['__proto__ in place of a title', rawData('{"title":{"__proto__":1}}'), 'data.title'],
  ['100 arrays in one another', rawData(`{"note":${nestedArrays(100)}}`), 'data.note'],
  ['2,000 arrays in one another', rawData(`{"note":${nestedArrays(2_000)}}`), 'data.note'],
]

describe('a bad update', () => {
  test.each(badUpdates)(
    'is quarantined as it was sent, and only it: %s',
    async (what, json, path, reason = 'invalid') => {
      const id = `bad: ${what}`
      const sent = json.replace('"ID"', JSON.stringify(id))
      const [before, after] = [goodUpdate(), goodUpdate()]
      const all = [JSON.stringify(before), sent, JSON.stringify(after)]

      const first = await project.pushJson(all)
      expect(first.status).toBe(200)
      expect(first.receipts).toMatchObject([
        { id: before.id, status: 'applied' },
        { id, status: 'quarantined', reason, path },
        { id: after.id, status: 'applied' },
      ])
      expect(first.receipts[1]!.message).toMatch(/\w{3,}/)

      const again = await project.pushJson(all, zh)
      expect(again.receipts.map(({ status }) => status)).toEqual(['duplicate', 'quarantined', 'duplicate'])
      expect(again.receipts[1]!.message).toMatch(chinese)
      const asSent = JSON.stringify(JSON.parse(sent))
      expect((await project.quarantined()).filter((body) => body === asSent)).toHaveLength(1)

      const corrected = await project.pushJson([JSON.stringify(goodUpdate({ id }))])
      expect(corrected.receipts).toMatchObject([{ id, status: 'applied' }])
    },
  )

  test.each([
    ['a number', 7],
    ['nothing', undefined],
    ['empty text', ''],
    ['300 characters', 'i'.repeat(300)],
    ['NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800'],
  ])('whose id is %s is quarantined as it was sent', async (_, id) => {
    const [before, sent, after] = [goodUpdate(), goodUpdate({ id }), goodUpdate()]
    const { status, receipts } = await project.pushBody(push([before, sent, after]))
    expect(status).toBe(200)
    expect(receipts).toMatchObject([
      { status: 'applied' },
      { status: 'quarantined', path: 'id' },
      { status: 'applied' },
    ])
    await project.pushBody(push([sent]))
    expect((await project.quarantined()).filter((body) => body === JSON.stringify(sent))).toHaveLength(1)
  })

  test.each([['null'], ['7'], ['"text"'], ['[]'], ['[[]]'], ['true'], ['{}'], ['{"__proto__":{"id":"x"}}']])(
    'that is %s is quarantined as it was sent',
    async (json) => {
      const { status, receipts } = await project.pushJson([json, JSON.stringify(goodUpdate())])
      expect([status, receipts]).toMatchObject([200, [{ id: null, status: 'quarantined' }, { status: 'applied' }]])
      expect(await project.quarantined()).toContain(json)
    },
  )

  test('with the id of another is quarantined, and the first one stays', async () => {
    const first = goodUpdate()
    const second = { ...first, data: { title: 'Something else' } }
    await project.pushBody(push([first]))
    const { receipts } = await project.pushBody(push([second, first]))
    expect(receipts).toMatchObject([
      { id: first.id, status: 'quarantined', reason: 'id_reused', path: 'id' },
      { id: first.id, status: 'duplicate' },
    ])
    const kept = (await project.quarantined()).map((body) => JSON.parse(body) as { id?: string; data?: unknown } | null)
    expect(kept.find((update) => update?.id === first.id)?.data).toEqual(second.data)
  })

  test('is no field called __proto__ or constructor: such an update is applied and kept whole', async () => {
    const json = `{"id":"proto","kind":"issue","key":"__proto__","at":"2026-10-01T09:00:00Z",
      "data":{"title":"Odd","__proto__":{"status":"closed"},"constructor":"x","toString":1}}`
    expect((await project.pushJson([json])).receipts).toMatchObject([{ status: 'applied' }])
    const rows = await project.server.sql.all<{ data: string }>(`SELECT data FROM ledger WHERE update_id = 'proto'`)
    expect(rows[0]!.data).toBe('{"title":"Odd","__proto__":{"status":"closed"},"constructor":"x","toString":1}')
    expect((await project.pushJson([json])).receipts).toMatchObject([{ status: 'duplicate' }])
  })

  test('nested more deeply than any stack reaches is kept as it was sent, and its neighbours are applied', async () => {
    const deep = rawData(`{"note":${nestedArrays(100_000)}}`).replace('"ID"', '"deepest"')
    const { status, receipts } = await project.pushJson([JSON.stringify(goodUpdate()), deep], zh)
    expect(status).toBe(200)
    expect(receipts).toMatchObject([{ status: 'applied' }, { id: 'deepest', status: 'quarantined', path: 'data.note' }])
    expect(receipts[1]!.message).toMatch(chinese)
    expect(await project.quarantined()).toContain(deep)
  })

  test('sent again with its fields in another order is the same one, however deep it is', async () => {
    for (const depth of [1, 60, 100, 1_000, 2_000, 3_000, 4_000]) {
      const deep = nestedArrays(depth)
      const one = `{"id":"deep-${depth}","kind":"issue","key":"D","at":"2026-10-01T09:00:00Z","data":`
      const first = await project.pushJson([`${one}{"a":1,"deep":${deep}}}`])
      const second = await project.pushJson([`${one}{"deep":${deep},"a":1}}`])
      const expected = depth <= limits.nesting ? ['applied', 'duplicate'] : ['quarantined', 'quarantined']
      expect([depth, first.status, second.status]).toEqual([depth, 200, 200])
      expect([...first.receipts, ...second.receipts].map(({ status }) => status)).toEqual(expected)
    }
  })
})

describe('other ways to ask the API', () => {
  const ask = async (where: string, init: RequestInit = {}) => {
    const answer = await project.server.send(where, {
      ...init,
      headers: { authorization: `Bearer ${project.key}`, 'content-type': 'application/json', ...init.headers },
    })
    return { status: answer.status, text: await answer.text() }
  }
  const board = (input: unknown) => queryPath('board.get', input)

  test.each([
    ['a mutation with GET', '/api/trpc/ingest.push', {}, 405],
    ['a mutation with GET and input', queryPath('ingest.push', { project: 'acme-erp', updates: [] }), {}, 405],
    ['a query with POST', '/api/trpc/board.get', { method: 'POST', body: '{}' }, 405],
    ['an unknown procedure', '/api/trpc/ingest.pull', { method: 'POST', body: '{}' }, 404],
    ['__proto__ as procedure', '/api/trpc/__proto__', {}, 404],
    ['constructor as procedure', '/api/trpc/constructor.name', {}, 404],
    ['no procedure', '/api/trpc/', {}, 404],
    ['another address of the API', '/api/nothing', {}, 404],
    ['a board without input', '/api/trpc/board.get', {}, 400],
    ['a board whose input is not JSON', '/api/trpc/board.get?input={', {}, 400],
    ['a board whose input is null', board(null), {}, 400],
    ['a board whose project is a number', board({ project: 7 }), {}, 400],
    ['a board as of no day', board({ project: 'acme-erp', asOf: 'yesterday' }), {}, 400],
    ['a board as of February 30', board({ project: 'acme-erp', asOf: '2026-02-30' }), {}, 400],
    ['a board with broken percent-encoding', '/api/trpc/board.get?input=%E0%A4%A', {}, 400],
    ['a batch that is not one', '/api/trpc/ingest.push?batch=1', { method: 'POST', body: '[1]' }, 400],
    ['an empty batch', '/api/trpc/ingest.push?batch=1', { method: 'POST', body: '' }, 400],
    ['a batch of text', '/api/trpc/board.get?batch=1&input=text', {}, 400],
    ['a batch of 100', `/api/trpc/${Array(100).fill('board.get').join(',')}?batch=1&input={}`, {}, 400],
    ['a method nobody knows', '/api/trpc/board.get', { method: 'PROPFIND' }, 405],
    ['deleting', '/api/trpc/ingest.push', { method: 'DELETE' }, 405],
  ] as [string, string, RequestInit, number][])('%s', async (_, where, init, status) => {
    const answer = await ask(where, init)
    expect([where, answer.status]).toEqual([where, status])
    expect(answer.text).toMatch(/message/)
    expect(answer.text).not.toContain('node_modules')
  })

  test('shows a board as of any day, and takes dates of any year', async () => {
    const { pushBody } = project
    const days = ['0001-01-01', '1800-01-01', '2108-12-31', '9999-12-31']
    const about = (day: string) => goodUpdate({ kind: 'milestone', data: { plannedOn: '2026-10-01', forecastOn: day } })
    const { receipts } = await pushBody(push(days.map(about)))
    expect(receipts.map(({ status }) => status)).toEqual(days.map(() => 'applied'))
    for (const asOf of days)
      expect([asOf, (await ask(board({ project: 'acme-erp', asOf }))).status]).toEqual([asOf, 200])
  })

  test('names the field that is wrong with a board', async () => {
    const { text } = await ask(board({ project: 'acme-erp', asOf: 'yesterday' }))
    expect(JSON.parse(text)).toMatchObject({ error: { data: { field: 'asOf' } } })
  })

  test('a batch pushes as a single push does', async () => {
    const [one, two] = [goodUpdate(), goodUpdate()]
    const { status, text } = await ask('/api/trpc/ingest.push,ingest.push?batch=1', {
      method: 'POST',
      body: JSON.stringify({
        0: { project: 'acme-erp', updates: [one] },
        1: { project: 'acme-erp', updates: [two, { id: 'bad in a batch' }] },
      }),
    })
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject([
      { result: { data: { receipts: [{ id: one.id, status: 'applied' }] } } },
      { result: { data: { receipts: [{ id: two.id, status: 'applied' }, { status: 'quarantined' }] } } },
    ])
  })

  test('answers HEAD, OPTIONS and huge addresses without falling over', async () => {
    tolerateRefusedMethods()
    for (const where of [board({ project: 'acme-erp' }), '/api/trpc/ingest.push', '/healthz', '/'])
      for (const method of ['HEAD', 'OPTIONS']) expect((await ask(where, { method })).status).toBeLessThan(500)
    expect((await ask(board({ project: 'x'.repeat(10_000) }))).status).toBe(400)
    const beyond = await ask(`/api/trpc/board.get?input=${'x'.repeat(100_000)}`)
    expect([414, 431]).toContain(beyond.status)
  })
})

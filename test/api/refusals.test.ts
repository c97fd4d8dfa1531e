import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { DaylightError } from '../../server/contract/errors.ts'
import { openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import { roomCookie } from '../../server/contract/open-days/room-cookie.ts'
import { startWriter, writerThread } from '../../server/ledger/start-writer.ts'
import type { LedgerWriter } from '../../server/ledger/writer.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import { emptyDatabaseUrl } from '../factories/empty-database.ts'
import { queryPath, startTestServer, type TestServer } from '../factories/start-test-server.ts'
import { openEvents } from '../live/open-stream.ts'
import { goodUpdate } from './push-project.ts'

vi.mock('../../server/contract/limits.ts', async (original) => {
  const { limits } = await original<{ limits: object }>()
  return {
    limits: { ...limits, pingMs: 300, readingsAtOnce: 1, readingsWaiting: 0, streamsEach: 1, waitingBytes: 2_048 },
  }
})

const code = 'ABC234'
const languages = ['en', 'zh-CN'] as const
const chinese = /[\u4e00-\u9fff]/
type Headers = Record<string, string>
interface Said {
  message: string
  code: string
}

let server: TestServer
let keys: Record<'push' | 'read' | 'both' | 'issues', string>
let cookie: string
let inClosedRoom: string
let closedWriter: LedgerWriter
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('erp', 'acme', 'ERP')
  await server.addPerson('engineer@acme.example', 'acme', 'engineer')
  const source = { source: 'jira', projects: ['erp'] }
  keys = {
    push: await server.addKey(source),
    read: await server.addKey({ ...source, can: ['read'] }),
    both: await server.addKey({ ...source, can: ['push', 'read'] }),
    issues: await server.addKey({ ...source, kinds: ['issue'] }),
  }
  cookie = await server.signIn('engineer@acme.example')
  await addRoom('live')
  const joining = await server.send(`/j/${code}`, {
    method: 'POST',
    headers: { origin: server.origin },
    body: new URLSearchParams({ act: 'join', name: 'Li' }),
  })
  inClosedRoom = joining.headers
    .getSetCookie()
    .map((each) => each.split(';')[0]!)
    .find((each) => each.startsWith(roomCookie(code)))!
  closedWriter = startWriter(await emptyDatabaseUrl(), () => {}, threadFile(writerThread, true))
  await closedWriter.close()
  await server.database.openDay.updateMany({ data: { state: 'planned', startsAt: new Date('2020-01-01') } })
})
afterAll(() => server.stop())

async function addRoom(state: string) {
  const { id: projectId } = await server.project('erp')
  const plan = openDayPlanSchema.parse({ title: { en: 'Open day' }, timeZone: 'Asia/Shanghai' })
  await server.database.openDay.create({
    data: {
      projectId,
      key: 'today',
      state,
      startsAt: new Date(),
      minutes: 60,
      plan: JSON.stringify(plan),
      uid: 'today@portal.example',
      code,
      deck: JSON.stringify([{ id: 'title', hidden: false, type: 'title' }]),
      room: { create: { slide: 'title' } },
    },
  })
}

const push = (key: keyof typeof keys | null, body: BodyInit) => (headers: Headers) =>
  server.pushRaw(key && keys[key], body, headers)
const updates = (...all: unknown[]) => JSON.stringify({ project: 'erp', updates: all })
const get = (procedure: string, input: unknown, given: () => Headers) => (headers: Headers) =>
  server.send(queryPath(procedure, input), { headers: { ...headers, ...given() } })
const stream = (procedure: string, input: unknown, given: () => Headers) =>
  get(procedure, input, () => ({ accept: 'text/event-stream', ...given() }))
const batch = (body: string) => (headers: Headers) =>
  server.send('/api/trpc/ingest.push?batch=1', {
    method: 'POST',
    headers: { ...headers, ...asKey('push') },
    body,
  })
const asKey = (key: keyof typeof keys) => ({ authorization: `Bearer ${keys[key]}` })
const reader = () => asKey('read')
const person = () => ({ cookie })
const nobody = () => ({})
const board = { project: 'erp' }
const other = { project: 'other' }

/** Refuses a board in the words that it would have where it is read. */
const whereNoBoardIsRead = (refusal: DaylightError) => async (headers: Headers) => {
  const spy = vi.spyOn(server.services.boards, 'nameBoard').mockRejectedValue(refusal)
  const answer = await get('board.get', board, reader)(headers)
  spy.mockRestore()
  return answer
}
const unavailable = (why: ConstructorParameters<typeof DaylightError>[1]) => new DaylightError('unavailable', why)

/** Asks for a board while the one before is read. */
async function whileServed(headers: Headers) {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const find = server.services.boards.nameBoard
  const spy = vi.spyOn(server.services.boards, 'nameBoard').mockImplementation(async (...asked) => {
    await held
    return find(...asked)
  })
  const first = get('board.get', board, reader)({})
  await vi.waitFor(() => expect(spy).toHaveBeenCalled())
  const answer = await get('board.get', board, reader)(headers)
  release()
  await first
  spy.mockRestore()
  return answer
}

async function whileStreamed(headers: Headers) {
  const first = await openEvents(server.origin + queryPath('live.projects', {}), asKey('both'))
  const answer = await stream('live.projects', {}, () => asKey('both'))(headers)
  first.close()
  return answer
}

/** Pushes to a writer whose thread has ended, `before` while others wait there. */
const toClosedWriter = (before: number) => async (headers: Headers) => {
  const body = updates(goodUpdate())
  const spy = vi.spyOn(server.services.writer, 'append').mockImplementation((...push) => {
    for (let each = 0; each < before; each++) closedWriter.append(...push).catch(() => {})
    return closedWriter.append(...push)
  })
  const answer = await push('push', body)(headers)
  spy.mockRestore()
  return answer
}

/** The sign of a refusal as it stands in the language of the request: an answer or the end of a stream. */
async function saidOf(answer: Response): Promise<Said> {
  const text = await answer.text()
  const json = /^event: serialized-error\ndata: (.*)$/m.exec(text)?.[1] ?? text
  const parsed = JSON.parse(json) as Said | { error: Said & { data?: { code: string } } } | { error: Said }[]
  const first = Array.isArray(parsed) ? parsed[0]! : parsed
  const { message, code, data } = ('error' in first ? first.error : first) as Said & { data?: { code: string } }
  return { message, code: data?.code ?? code }
}

type Asked = (headers: Headers) => Promise<Response>
const refusals: [string, number, string, Asked][] = [
  ['a push without a key', 401, 'UNAUTHORIZED', push(null, updates(goodUpdate()))],
  ['a push with a key that may only read', 403, 'FORBIDDEN', push('read', updates(goodUpdate()))],
  ['a push to another project', 403, 'FORBIDDEN', push('push', JSON.stringify({ ...other, updates: [goodUpdate()] }))],
  [
    'a push of another kind',
    403,
    'FORBIDDEN',
    push('issues', updates(goodUpdate({ kind: 'test', data: { title: 'Posts' } }))),
  ],
  ['a push that is no JSON', 400, 'BAD_REQUEST', push('push', '{')],
  ['a push that is no UTF-8', 400, 'BAD_REQUEST', push('push', Buffer.of(0xc3, 0x28))],
  ['a push of another shape', 400, 'BAD_REQUEST', push('push', updates())],
  ['a push of too many values', 400, 'BAD_REQUEST', push('push', '['.repeat(200_000))],
  ['a push of too many entries', 400, 'BAD_REQUEST', push('push', `[${'1,'.repeat(20_000)}1]`)],
  ['a push of a long number', 400, 'BAD_REQUEST', push('push', '1'.repeat(200))],
  ['a push that is too large', 413, 'PAYLOAD_TOO_LARGE', push('push', ' '.repeat(4 * 1024 * 1024 + 1))],
  ['a push while too much waits', 429, 'TOO_MANY_REQUESTS', toClosedWriter(20)],
  ['a push while nothing is written', 503, 'SERVICE_UNAVAILABLE', toClosedWriter(0)],
  ['a batch that is no JSON', 400, 'BAD_REQUEST', batch('{')],
  ['a batch that is no object', 400, 'BAD_REQUEST', batch('1')],
  ['a batch that is nested', 400, 'BAD_REQUEST', batch('['.repeat(200))],
  ['a batch that is too large', 413, 'PAYLOAD_TOO_LARGE', batch(' '.repeat(512 * 1024 + 1))],
  [
    'a batch of too many',
    400,
    'BAD_REQUEST',
    (headers) => server.send(`/api/trpc/${'board.get,'.repeat(30)}board.get?batch=1`, { headers }),
  ],
  ['a board for nobody', 401, 'UNAUTHORIZED', get('board.get', board, nobody)],
  [
    'a board for a key that is none',
    401,
    'UNAUTHORIZED',
    get('board.get', board, () => ({ authorization: 'Bearer x' })),
  ],
  ['a board for a key that may not read', 403, 'FORBIDDEN', get('board.get', board, () => asKey('push'))],
  ['a board of no project', 404, 'NOT_FOUND', get('board.get', other, person)],
  ['a difference of no project', 404, 'NOT_FOUND', get('board.difference', other, reader)],
  ['a board of no name', 400, 'BAD_REQUEST', get('board.get', {}, reader)],
  ['a board of a number', 400, 'BAD_REQUEST', get('board.get', { project: 7 }, reader)],
  ['a board of no day', 400, 'BAD_REQUEST', get('board.get', { ...board, asOf: 'soon' }, reader)],
  [
    'a board of half an input',
    400,
    'BAD_REQUEST',
    (headers) => server.send('/api/trpc/board.get?input={', { headers: { ...headers, ...reader() } }),
  ],
  [
    'a day that could not be built',
    503,
    'SERVICE_UNAVAILABLE',
    whereNoBoardIsRead(unavailable({ code: 'day_not_rebuilt' })),
  ],
  ['too many days', 503, 'SERVICE_UNAVAILABLE', whereNoBoardIsRead(unavailable({ code: 'too_many_days' }))],
  ['too many requests', 429, 'TOO_MANY_REQUESTS', whileServed],
  ['too many streams', 429, 'TOO_MANY_REQUESTS', whileStreamed],
  ['the stage of a room, not joined', 401, 'UNAUTHORIZED', get('room.stage', { code }, nobody)],
  ['what a room says, not joined', 401, 'UNAUTHORIZED', get('room.talk', { code }, nobody)],
  [
    'the stage of a room that is not open',
    409,
    'CONFLICT',
    get('room.stage', { code }, () => ({ cookie: inClosedRoom })),
  ],
  ['the stream of no project', 404, 'NOT_FOUND', stream('live.project', other, person)],
  ['a stream for nobody', 401, 'UNAUTHORIZED', stream('live.projects', {}, nobody)],
  ['a stream of no name', 400, 'BAD_REQUEST', stream('live.project', {}, person)],
  ['the stream of a room, not joined', 404, 'NOT_FOUND', stream('live.room', { code }, nobody)],
  [
    'the stream of a console for nobody',
    401,
    'UNAUTHORIZED',
    stream('live.room', { ...board, openDay: 'today' }, nobody),
  ],
  ['the stream of no open day', 404, 'NOT_FOUND', stream('live.room', { ...board, openDay: 'never' }, person)],
  ['the stream of no console', 400, 'BAD_REQUEST', stream('live.room', {}, person)],
  ['a procedure that is none', 404, 'NOT_FOUND', get('board.set', board, person)],
  ['another method', 405, 'METHOD_NOT_SUPPORTED', (headers) => server.send('/api/trpc/ingest.push', { headers })],
  ['an address that is none', 404, 'not_found', (headers) => server.send('/api/nothing', { headers })],
]

describe('the API refuses in the language of who asks', () => {
  test.each(refusals)('%s', async (_, status, code, ask) => {
    const said: string[] = []
    for (const language of languages) {
      const answer = await ask({ 'accept-language': language })
      const { message, code: given } = await saidOf(answer)
      expect([answer.status, given]).toEqual([status, code])
      said.push(message)
    }
    expect(said[0]).toMatch(/[a-z]{3,}/)
    expect(said[0]).not.toMatch(chinese)
    expect(said[1]).toMatch(chinese)
  })

  test('a batch call by call', async () => {
    const headers = { ...reader(), 'accept-language': 'zh-CN' }
    const input = JSON.stringify({ 0: other, 1: {} })
    const answer = await server.send(`/api/trpc/board.get,board.get?batch=1&input=${input}`, { headers })
    const [first, second] = (await answer.json()) as { error: { message: string } }[]
    expect([first!.error.message, second!.error.message]).toEqual(['没有此项目', 'project: 缺少此项'])
  })

  test('who follows a stream and may no longer', async () => {
    for (const [language, message] of [
      ['en', 'A valid ingest key is needed: Authorization: Bearer dl_…'],
      ['zh-CN', '需要有效的接入密钥：Authorization: Bearer dl_…'],
    ] as const) {
      const key = await server.addKey({ source: 'jira', projects: ['erp'], can: ['read'] })
      const headers = { authorization: `Bearer ${key}`, 'accept-language': language }
      const followed = await openEvents(server.origin + queryPath('live.project', board), headers)
      await followed.nextVersion()
      await server.revokeKey(key)
      expect(await followed.error()).toMatchObject({ message, data: { code: 'UNAUTHORIZED' } })
    }
  })
})

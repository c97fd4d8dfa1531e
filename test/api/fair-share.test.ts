import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createFairTurns } from '../../server/api/fair-share.ts'
import { limits } from '../../server/contract/limits.ts'
import { openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import { participantHash } from '../../server/open-days/room/room-tokens.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { queryPath, startTestServer, type TestServer } from '../factories/start-test-server.ts'
import { openStream } from '../live/open-stream.ts'

vi.mock('../../server/contract/limits.ts', async (original) => {
  const { limits } = await original<{ limits: object }>()
  return { limits: { ...limits, readingsAtOnce: 1, readingsWaiting: 2, streamsEach: 2, streams: 3 } }
})

describe('turns', () => {
  const order: string[] = []
  const takeTurn = createFairTurns({ atOnce: 2, waiting: 3 })
  const ask = (who: string, name: string) =>
    takeTurn(who).then((end) => {
      order.push(end ? name : `${name} refused`)
      return end
    })

  test('serve some of each asker at once, the others in the order in which they asked', async () => {
    const greedy = Array.from({ length: 6 }, (_, index) => ask('greedy', `greedy ${index}`))
    const modest = ask('modest', 'modest')
    await modest
    expect(order).toEqual(['greedy 0', 'greedy 1', 'greedy 5 refused', 'modest'])
    ;(await greedy[1]!)!()
    ;(await greedy[2]!)!()
    await greedy[3]
    expect(order.slice(4)).toEqual(['greedy 2', 'greedy 3'])
    for (const index of [0, 3, 4]) (await greedy[index]!)!()
    // Everybody was served: the line begins anew.
    const again = [ask('greedy', 'new 0'), ask('greedy', 'new 1')]
    expect((await Promise.all(again)).every(Boolean)).toBe(true)
  })
})

describe('the server', () => {
  let server: TestServer
  let key: string
  beforeAll(async () => {
    server = await startTestServer()
    await server.addCustomer('acme', 'Acme')
    await server.addProject('erp', 'acme', 'ERP')
    await server.addPerson('greedy@acme.example', 'acme', 'executive')
    await server.addPerson('modest@acme.example', 'acme', 'executive')
    key = await server.addKey({ source: 'jira', projects: ['erp'], can: ['push', 'read'] })
    await server.push(key, 'erp', [buildUpdate()])
  })
  afterAll(() => server.stop())

  /** Holds back every board until `release`. */
  function holdBoards() {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const find = server.services.boards.nameBoard
    const spy = vi.spyOn(server.services.boards, 'nameBoard').mockImplementation(async (...request) => {
      await held
      return find(...request)
    })
    return { started: spy, release: () => (release(), spy.mockRestore()) }
  }
  const read = (headers: Record<string, string>) => server.send(queryPath('board.get', { project: 'erp' }), { headers })

  test('lets one person wait in their own line, and says when to come back once that is full', async () => {
    const greedy = { cookie: await server.signIn('greedy@acme.example') }
    const elsewhere = { cookie: await server.signIn('greedy@acme.example') }
    const modest = { cookie: await server.signIn('modest@acme.example') }
    const { started, release } = holdBoards()
    const asked = vi.spyOn(server.services.sessions, 'find')
    const waiting = [read(greedy), read(elsewhere), read(greedy)]
    // Each is asked for its person; the one that is served once more.
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(4))
    expect(started).toHaveBeenCalledTimes(1)
    const refused = await read(elsewhere)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await refused.json()).toMatchObject({ error: { data: { code: 'TOO_MANY_REQUESTS', httpStatus: 429 } } })
    // However they ask, and whatever key they make up beside their session.
    const made = { ...greedy, authorization: 'Bearer dl_made-up' }
    const board = queryPath('board.get', { project: 'erp' })
    expect((await server.send(board, { method: 'HEAD', headers: greedy })).status).toBe(429)
    expect((await read(made)).status).toBe(429)
    expect((await server.send('/projects/erp', { method: 'HEAD', headers: made })).status).toBe(429)
    const form = { method: 'POST', headers: { ...greedy, origin: server.origin }, body: new URLSearchParams() }
    expect((await server.send('/projects/erp/surveys', form)).status).toBe(429)
    // A page of theirs is refused alike, and somebody else, a key and a push are served.
    expect((await server.send('/projects/erp', { headers: greedy })).status).toBe(429)
    expect((await server.send('/', { headers: modest })).headers.get('location')).toBe('/projects/erp')
    expect((await server.push(key, 'erp', [buildUpdate()])).version).toBe(2)
    const others = [read(modest), read({ authorization: `Bearer ${key}` })]
    await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(3))
    release()
    for (const answer of await Promise.all([...waiting, ...others])) expect(answer.status).toBe(200)
    asked.mockRestore()
  })

  test('counts made-up keys for the address that they come from', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const counted = new WeakSet<Request>()
    // Asked a second time of one request, it is being served.
    const spy = vi.spyOn(server.services.sessions, 'find').mockImplementation(async (request) => {
      if (counted.has(request)) await held
      counted.add(request)
      return null
    })
    const ask = (name: string) => server.send('/sign-in', { headers: { authorization: `Bearer dl_${name}` } })
    const waiting = [ask('one'), ask('two'), ask('three')]
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(4))
    const refused = await ask('four')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    release()
    for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(200)
    spy.mockRestore()
  })

  test('gives a turn away while a body is awaited', async () => {
    const headers = { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
    const sending = request(`${server.origin}/sign-in`, { method: 'POST', headers, agent: false })
    const answered = new Promise((resolve) => sending.on('response', (answer) => resolve(answer.statusCode)))
    sending.write('email=a')
    const asked = vi.spyOn(server.services.sessions, 'find')
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    for (let time = 0; time < 4; time++) expect((await server.send('/sign-in')).status).toBe(200)
    sending.end('&password=')
    expect(await answered).toBe(400)
    asked.mockRestore()
  })

  test('says by its status why a stream is refused, also to a browser', async () => {
    const refusals = [
      ['live.project', { project: 'erp' }, 'GET', 401],
      ['live.project', { project: 'erp' }, 'POST', 405],
      ['live%2Eproject', { project: 'erp' }, 'GET', 401],
      ['live.room', { code: 'ABC234' }, 'GET', 404],
      ['live.project', { project: 7 }, 'GET', 400],
    ] as const
    for (const [name, input, method, status] of refusals) {
      const headers = { 'content-type': 'application/json' }
      const answer = await server.send(queryPath(name, input), { method, headers })
      expect([name, method, answer.status]).toEqual([name, method, status])
      expect(await answer.text()).toContain('event: serialized-error')
    }
    const asBrowser = await openStream(server.origin, 'erp', {})
    expect([asBrowser.status, (await asBrowser.error()).data.code]).toEqual([401, 'UNAUTHORIZED'])
  })

  test('opens no stream for HEAD', async () => {
    const headers = { cookie: await server.signIn('greedy@acme.example') }
    for (const [name, input] of [
      ['live.project', { project: 'erp' }],
      ['live.room', { code: 'ABC234' }],
    ] as const)
      expect((await server.send(queryPath(name, input), { method: 'HEAD', headers })).status).toBe(204)
  })

  test('lets a phone in a room not wait behind whatever else comes from its address', async () => {
    const { id: projectId } = await server.project('erp')
    const token = 'a'.repeat(22)
    await server.database.openDay.create({
      data: {
        projectId,
        key: 'today',
        state: 'live',
        startsAt: new Date(),
        minutes: 60,
        plan: JSON.stringify(openDayPlanSchema.parse({ title: { en: 'Open day' }, timeZone: 'UTC' })),
        uid: 'today@portal.example',
        code: 'ABC234',
        deck: JSON.stringify([{ id: 'title', type: 'title', hidden: false }]),
        room: { create: { slide: 'title' } },
        participants: { create: { tokenHash: participantHash(token), language: 'en' } },
      },
    })
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const signIn = vi.spyOn(server.services.sessions, 'signIn').mockImplementation(async () => {
      await held
      return new Headers()
    })
    const body = new URLSearchParams({ email: 'a@acme.example', password: 'whatever it is' })
    const post = () => server.send('/sign-in', { method: 'POST', headers: { origin: server.origin }, body })
    const ask = (cookie: string) =>
      server.send(queryPath('room.stage', { code: 'ABC234' }), { headers: { cookie } }).then(({ status }) => status)
    const first = post()
    await vi.waitFor(() => expect(signIn).toHaveBeenCalledTimes(1))
    const answered: string[] = []
    const stranger = ask('daylight-room-ABC234=made-up').finally(() => answered.push('stranger'))
    expect(await ask(`daylight-room-OLD234=gone; daylight-room-ABC234=${token}`)).toBe(200)
    answered.push('phone')
    release()
    expect([(await first).status, await stranger, answered]).toEqual([302, 401, ['phone', 'stranger']])
    signIn.mockRestore()
  })

  test('bounds the live streams of one person, and of everyone, and forgets those that ended', async () => {
    const greedy = { cookie: await server.signIn('greedy@acme.example') }
    const modest = { cookie: await server.signIn('modest@acme.example') }
    const open = async (headers: Record<string, string>) => {
      const stream = await openStream(server.origin, 'erp', headers)
      if (stream.status === 200) await stream.nextVersion()
      return stream
    }
    const streams = [await open(greedy), await open(greedy)]
    expect((await open(greedy)).status).toBe(429)
    streams.push(await open(modest))
    const all = await server.send(queryPath('live.project', { project: 'erp' }), {
      headers: { authorization: `Bearer ${key}` },
    })
    expect([all.status, all.headers.get('retry-after')]).toEqual([429, '30'])
    streams[0]!.close()
    await vi.waitFor(async () => expect((await open(greedy)).status).toBe(200))
    for (const stream of streams) stream.close()
    expect(limits.streams).toBe(3)
  })
})

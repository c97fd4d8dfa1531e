import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTurns } from '../../server/api/create-turns.ts'
import { limits } from '../../server/contract/limits.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { queryPath, startTestServer, type TestServer } from '../factories/start-test-server.ts'
import { openStream } from '../live/open-stream.ts'

vi.mock('../../server/contract/limits.ts', async (original) => {
  const { limits } = await original<{ limits: object }>()
  return { limits: { ...limits, readingsAtOnce: 1, readingsWaiting: 2, streamsEach: 2, streams: 3 } }
})

describe('turns', () => {
  const order: string[] = []
  const takeTurn = createTurns({ atOnce: 2, waiting: 3 })
  const ask = (who: string, name: string) =>
    takeTurn(who).then((end) => {
      order.push(end ? name : `${name} refused`)
      return end
    })

  it('serve some of each asker at once, the others in the order in which they asked', async () => {
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
    const find = server.services.boards.findBoard
    const spy = vi.spyOn(server.services.boards, 'findBoard').mockImplementation(async (...request) => {
      await held
      return find(...request)
    })
    return { started: spy, release: () => (release(), spy.mockRestore()) }
  }
  const read = (headers: Record<string, string>) => server.send(queryPath('board.get', { project: 'erp' }), { headers })

  it('lets one person wait in their own line, and says when to come back once that is full', async () => {
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
    // A page of theirs is refused alike, and somebody else, a key and a push are served.
    expect((await server.send('/projects/erp', { headers: greedy })).status).toBe(429)
    expect((await server.send('/projects/erp', { headers: modest })).status).toBe(200)
    expect((await server.push(key, 'erp', [buildUpdate()])).version).toBe(2)
    const others = [read(modest), read({ authorization: `Bearer ${key}` })]
    await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(3))
    release()
    for (const answer of await Promise.all([...waiting, ...others])) expect(answer.status).toBe(200)
  })

  it('bounds the live streams of one person, and of everyone, and forgets those that ended', async () => {
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

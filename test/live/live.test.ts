import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildUpdate } from '../factories/open-test-project.ts'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'
import { openStream, openStreamOfAll, type Stream } from './open-stream.ts'

let server: TestServer
let cookie: string
let key: string
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addPerson('executive@acme.example', 'acme', 'executive')
  cookie = await server.signIn('executive@acme.example')
})
afterAll(() => server.stop())

let project: string
let count = 0
const streams: Stream[] = []
beforeEach(async () => {
  project = `erp-${++count}`
  await server.addProject(project, 'acme', 'ERP')
  key = await server.addKey({ source: 'jira', projects: [project], can: ['push', 'read'] })
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})

async function follow(lastEventId?: string | null, headers: Record<string, string> = { cookie }) {
  const stream = await openStream(server.origin, project, headers, lastEventId)
  streams.push(stream)
  return stream
}
const push = (updates = 1) =>
  server.push(
    key,
    project,
    Array.from({ length: updates }, () => buildUpdate()),
  )
const listeners = async () => server.topics.listenerCount((await server.project(project)).id)

describe('following a project', () => {
  test('begins with the version that it has, none at all included', async () => {
    const early = await follow()
    expect(await early.nextVersion()).toEqual({ id: '0', version: 0 })
    await push(3)
    expect(await (await follow()).nextVersion()).toEqual({ id: '3', version: 3 })
  })

  test('announces each push to everyone who follows, sessions and keys alike', async () => {
    const all = [await follow(), await follow(), await follow(null, { authorization: `Bearer ${key}` })]
    for (const stream of all) await stream.nextVersion()
    await push(2)
    for (const stream of all) expect(await stream.nextVersion()).toEqual({ id: '2', version: 2 })
    await push()
    for (const stream of all) expect(await stream.nextVersion()).toEqual({ id: '3', version: 3 })
  })

  test('says nothing of a push that changed nothing', async () => {
    const update = buildUpdate()
    const stream = await follow()
    await stream.nextVersion()
    await server.push(key, project, [update])
    expect(await stream.nextVersion()).toMatchObject({ version: 1 })
    await server.push(key, project, [update, { id: 'bad' }])
    await push()
    expect(await stream.nextVersion()).toMatchObject({ version: 2 })
  })

  test('says nothing of other projects', async () => {
    const stream = await follow()
    await stream.nextVersion()
    await server.addProject(`${project}-other`, 'acme', 'Other')
    const other = await server.addKey({ source: 'jira', projects: [`${project}-other`] })
    await server.push(other, `${project}-other`, [buildUpdate(), buildUpdate(), buildUpdate()])
    await push()
    expect(await stream.nextVersion()).toEqual({ id: '1', version: 1 })
  })

  test('misses nothing while it was interrupted: it gets the newest version', async () => {
    const first = await follow()
    await first.nextVersion()
    await push()
    const { id } = await first.nextVersion()
    first.close()
    await vi.waitFor(async () => expect(await listeners()).toBe(0), 10_000)
    await push(4)
    await push(5)
    const second = await follow(id)
    expect(await second.nextVersion()).toEqual({ id: '10', version: 10 })
    await push()
    expect(await second.nextVersion()).toEqual({ id: '11', version: 11 })
  })

  test('is told nothing twice where nothing was missed', async () => {
    await push(2)
    const stream = await follow('2')
    await vi.waitFor(async () => expect(await listeners()).toBe(1), 10_000)
    await push()
    expect(await stream.nextVersion()).toEqual({ id: '3', version: 3 })
  })

  test('misses nothing when it resumes again and again while others push without pause', async () => {
    const total = 60
    const pushing = (async () => {
      for (let index = 0; index < total; index++) await push()
    })()
    let last = '0'
    while (Number(last) < total) {
      const stream = await follow(last)
      const { id, version } = await stream.nextVersion()
      expect([id, version > Number(last)]).toEqual([String(version), true])
      last = id
      stream.close()
    }
    await pushing
    expect(last).toBe(String(total))
  })

  test.each(['nonsense', '-1', 'NaN', '%00'])('begins anew after an id that it never gave: %s', async (id) => {
    await push()
    expect(await (await follow(id)).nextVersion()).toEqual({ id: '1', version: 1 })
  })

  test('leaves no listener behind, however many connections drop', async () => {
    const many = await Promise.all(Array.from({ length: 50 }, () => follow()))
    for (const stream of many) await stream.nextVersion()
    expect(await listeners()).toBe(50)
    for (const stream of many) stream.close()
    await vi.waitFor(async () => expect(await listeners()).toBe(0), 20_000)
    await push()
    expect(await (await follow()).nextVersion()).toMatchObject({ version: 1 })
  })
})

describe('following all projects at once', () => {
  test('says the sum of their versions, and nothing of a project that the reader may not read', async () => {
    for (const name of ['second', 'foreign']) await server.addProject(`${project}-${name}`, 'acme', name)
    const [second, foreign] = [`${project}-second`, `${project}-foreign`]
    const own = await server.addKey({ source: 'azure', projects: [project, second], can: ['push', 'read'] })
    const other = await server.addKey({ source: 'other', projects: [foreign] })
    const open = async (lastEventId?: string) => {
      const stream = await openStreamOfAll(server.origin, { authorization: `Bearer ${own}` }, lastEventId)
      streams.push(stream)
      return stream
    }
    const stream = await open()
    expect(await stream.nextVersion()).toEqual({ id: '0', version: 0 })
    await server.push(own, project, [buildUpdate(), buildUpdate()])
    expect(await stream.nextVersion()).toEqual({ id: '2', version: 2 })
    await server.push(other, foreign, [buildUpdate(), buildUpdate(), buildUpdate()])
    expect(server.topics.listenerCount((await server.project(foreign)).id)).toBe(0)
    await server.push(own, second, [buildUpdate()])
    expect(await stream.nextVersion()).toEqual({ id: '3', version: 3 })
    const resumed = await open('3')
    await vi.waitFor(async () => expect(await listeners()).toBe(2), 10_000)
    await push()
    for (const each of [stream, resumed]) expect(await each.nextVersion()).toEqual({ id: '4', version: 4 })
    for (const each of [stream, resumed]) each.close()
    await vi.waitFor(async () => expect(await listeners()).toBe(0), 10_000)
  })

  test('tells nobody, and a key that may only push, that they may not', async () => {
    const pushOnly = await server.addKey({ source: 'jira', projects: [project] })
    for (const [code, headers] of [
      ['UNAUTHORIZED', {}],
      ['FORBIDDEN', { authorization: `Bearer ${pushOnly}` }],
    ] as const) {
      const stream = await openStreamOfAll(server.origin, headers)
      expect((await stream.error()).data.code).toBe(code)
    }
    expect(await listeners()).toBe(0)
  })
})

describe('whoever may not follow', () => {
  test.each([
    ['nobody', 'UNAUTHORIZED', {}],
    ['a made up key', 'UNAUTHORIZED', { authorization: 'Bearer dl_nothing' }],
    ['a made up session', 'UNAUTHORIZED', { cookie: 'daylight.session_token=made.up' }],
  ])('is told so: %s', async (_, code, headers) => {
    const stream = await follow(null, headers)
    expect((await stream.error()).data.code).toBe(code)
    expect(await listeners()).toBe(0)
  })

  test('is told so with a key that may only push', async () => {
    const pushOnly = await server.addKey({ source: 'jira', projects: [project] })
    const stream = await follow(null, { authorization: `Bearer ${pushOnly}` })
    expect((await stream.error()).data.code).toBe('FORBIDDEN')
    expect(await listeners()).toBe(0)
  })

  test('is told that a project of others does not exist', async () => {
    await server.addCustomer(`other-${project}`, 'Other')
    await server.addPerson(`other@${project}.example`, `other-${project}`, 'administrator')
    const stranger = await server.signIn(`other@${project}.example`)
    const stream = await follow(null, { cookie: stranger })
    expect((await stream.error()).data.code).toBe('NOT_FOUND')
    expect(await listeners()).toBe(0)
  })
})

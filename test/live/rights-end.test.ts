import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { forgetPerson } from '../../server/surveys/forget-person.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { queryPath, startTestServer, type TestServer } from '../factories/start-test-server.ts'
import { openEvents } from './open-stream.ts'

const time = vi.hoisted(() => ({ pingMs: 100 }))
vi.mock('../../server/contract/limits.ts', async (original) => {
  const { limits } = await original<{ limits: object }>()
  return {
    limits: {
      ...limits,
      get pingMs() {
        return time.pingMs
      },
    },
  }
})

let server: TestServer
const code = 'ABC234'
beforeAll(async () => {
  server = await startTestServer()
  for (const customer of ['acme', 'globex']) await server.addCustomer(customer, customer)
  await server.addProject('erp', 'acme', 'ERP')
  await server.addProject('crm', 'globex', 'CRM')
  const title = { en: 'Open day', 'zh-CN': '开放日' }
  const { id: projectId } = await server.project('erp')
  await server.database.openDay.create({
    data: {
      projectId,
      key: 'today',
      state: 'live',
      startsAt: new Date(),
      minutes: 60,
      plan: JSON.stringify(openDayPlanSchema.parse({ title, timeZone: 'Asia/Shanghai' })),
      uid: 'today@portal.example',
      code,
      deck: JSON.stringify([{ id: 'title', type: 'title', hidden: false }]),
      room: { create: { slide: 'title' } },
    },
  })
})
afterAll(() => server.stop())

type Events = Awaited<ReturnType<typeof openEvents>>
const streams: Events[] = []
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})

const inputs = {
  'live.project': { project: 'erp' },
  'live.projects': {},
  'live.room': { project: 'erp', openDay: 'today' },
} as const
type Name = keyof typeof inputs
const names = Object.keys(inputs) as Name[]

async function open(name: Name, headers: Record<string, string>, input: object = inputs[name]) {
  const stream = await openEvents(server.origin + queryPath(name, input), headers)
  expect(stream.status).toBe(200)
  await stream.nextData()
  streams.push(stream)
  return stream
}

let people = 0
/** An engineer who follows everything in one browser, and the board in another. */
async function follower() {
  const email = `person-${++people}@acme.example`
  await server.addPerson(email, 'acme', 'engineer')
  const [cookie, elsewhere] = [await server.signIn(email), await server.signIn(email)]
  const followed = new Map<Name, Events>()
  for (const name of names) followed.set(name, await open(name, { cookie }))
  const { id } = await server.database.user.findUniqueOrThrow({ where: { email } })
  return { email, id, cookie, followed, other: await open('live.project', { cookie: elsewhere }) }
}
const codeOf = async (stream: Events) => (await stream.error()).data.code
const listeners = async () => server.topics.listenerCount((await server.project('erp')).id)

/** It still hears of what changes. */
async function hears(stream: Events) {
  const { version } = await server.push(await server.addKey({ source: 'jira', projects: ['erp'] }), 'erp', [
    buildUpdate(),
  ])
  await vi.waitFor(async () => expect(await stream.nextData()).toMatchObject({ version }), { timeout: 20_000 })
}

describe('a live stream ends', () => {
  test('at once when the person signs out in this process, and for them in this browser alone', async () => {
    time.pingMs = 60_000
    const { cookie, followed, other } = await follower()
    await server.send('/sign-out', { method: 'POST', headers: { cookie, origin: server.origin } })
    for (const name of names) expect([name, await codeOf(followed.get(name)!)]).toEqual([name, 'UNAUTHORIZED'])
    await hears(other)
    time.pingMs = 100
  })

  test('with the next ping when another process ended the session', async () => {
    const { id, followed, other } = await follower()
    await server.database.session.deleteMany({ where: { userId: id } })
    for (const stream of [...followed.values(), other]) expect(await codeOf(stream)).toBe('UNAUTHORIZED')
  })

  test('when the person is forgotten', async () => {
    const { email, followed } = await follower()
    await forgetPerson(operatorScope(), server.database, email)
    for (const name of names) expect([name, await codeOf(followed.get(name)!)]).toEqual([name, 'UNAUTHORIZED'])
  })

  test('when the person belongs to the customer no longer; of all their projects it begins anew', async () => {
    const { id, followed } = await follower()
    await server.database.membership.deleteMany({ where: { userId: id } })
    expect(await codeOf(followed.get('live.project')!)).toBe('NOT_FOUND')
    expect(await codeOf(followed.get('live.room')!)).toBe('NOT_FOUND')
    const all = followed.get('live.projects')!
    await vi.waitFor(async () => expect((await all.nextEvent())?.event).toBe('return'), { timeout: 20_000 })
  })

  test('of the console when the role may not run open days any more, while the board goes on', async () => {
    const { id, followed } = await follower()
    await server.database.membership.updateMany({ where: { userId: id }, data: { role: 'executive' } })
    expect(await codeOf(followed.get('live.room')!)).toBe('NOT_FOUND')
    await hears(followed.get('live.project')!)
  })

  test('when its key is revoked', async () => {
    const reader = await server.addKey({ source: 'wall', projects: ['erp'], can: ['read'] })
    const stream = await open('live.project', { authorization: `Bearer ${reader}` })
    await server.revokeKey(reader)
    expect(await codeOf(stream)).toBe('UNAUTHORIZED')
  })

  test('on a phone when its place in the room is gone', async () => {
    const body = new URLSearchParams({ act: 'join', name: 'Li' })
    const joined = await server.send(`/j/${code}`, {
      method: 'POST',
      headers: { origin: server.origin, cookie: 'language=en' },
      body,
    })
    const cookie = joined.headers.getSetCookie()[0]!.split(';')[0]!
    const stream = await open('live.room', { cookie }, { code })
    await server.database.participant.deleteMany({})
    expect(await codeOf(stream)).toBe('NOT_FOUND')
  })
})

test('goes on while the right holds, and through a database that does not answer for a while', async () => {
  const { followed, other } = await follower()
  const find = server.services.sessions.find
  const failing = vi.spyOn(server.services.sessions, 'find').mockRejectedValue(new Error('the database restarts'))
  await vi.waitFor(() => expect(failing.mock.calls.length).toBeGreaterThan(8), { timeout: 20_000 })
  failing.mockImplementation(find)
  failing.mockRestore()
  await hears(followed.get('live.project')!)
  await hears(other)
})

test('leaves nothing behind in the process', async () => {
  const none = () => vi.waitFor(async () => expect(await listeners()).toBe(0), { timeout: 20_000 })
  await none()
  const { id, followed, other } = await follower()
  expect(await listeners()).toBeGreaterThan(0)
  await server.database.session.deleteMany({ where: { userId: id } })
  for (const stream of [...followed.values(), other]) await codeOf(stream)
  await none()
})

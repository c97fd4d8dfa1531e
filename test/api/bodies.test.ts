import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPages } from '../factories/start-test-server.ts'
import { pageRoutes } from './page-routes.ts'
import { startTwoCustomers, type TwoCustomers } from './two-customers.ts'

let world: TwoCustomers
beforeAll(async () => (world = await startTwoCustomers()))
afterAll(() => world.server.stop())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** POSTs chunks of unknown number on a connection of its own; without an end, as a sender that never comes to one. */
function postChunks(
  where: string,
  headers: Record<string, string>,
  chunks: { of: Buffer; times: number; end: boolean },
) {
  return new Promise<Answer>((resolve, reject) => {
    const { origin } = world.server
    // As clients do that send more than once: one that wants to be hung up on may be, while it is still sending.
    const agent = new Agent({ keepAlive: true })
    const sending = request(origin + where, { method: 'POST', headers: { origin, ...headers }, agent })
    let left = chunks.times
    let isAnswered = false
    const send = () => {
      while (!isAnswered && left-- > 0) if (!sending.write(chunks.of)) return void sending.once('drain', send)
      if (!isAnswered && chunks.end) sending.end()
    }
    sending.on('response', (answer) => {
      isAnswered = true
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('end', () => {
        resolve({ status: answer.statusCode!, headers: answer.headers, text })
        sending.destroy()
        agent.destroy()
      })
      answer.on('error', reject)
    })
    // After the answer the server may hang up, as nobody listens any more.
    sending.on('error', (error) => (isAnswered ? undefined : reject(error)))
    send()
  })
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const neverEnding = { of: Buffer.from('a=b&'), times: 1, end: false }

describe('a body that never ends', () => {
  /** Whoever is not signed in may send a form there; none of them names anything of anybody. */
  const forEverybody = ['/sign-in', '/join', '/language']

  const given: Record<string, string> = { code: 'ABC234', openDay: '2026-11-22', '*': 'nothing' }
  const addressOf = (path: string, project: string) =>
    path.replaceAll(/:(\w+)|\*/g, (whole, name: string | undefined) =>
      name === 'project' ? project : (given[name ?? whole] ?? 'nothing'),
    )
  const routesWithActions = async () => {
    const { routes } = await builtPages()
    return (await pageRoutes()).filter(({ id }) => routes[id]!.module.action)
  }

  test.each([
    ['nobody who signed in', () => ({}), 'acme-erp'],
    ['a customer, who may not change what is the team’s', () => ({ cookie: world.cookies.executive }), 'acme-erp'],
    ['the team of another customer', () => ({ cookie: world.cookies.administrator }), 'zephyr-crm'],
  ])('is not waited for when it comes from %s', async (_, headers, project) => {
    const routes = await routesWithActions()
    expect(routes.length).toBeGreaterThan(15)
    for (const { path } of routes) {
      if (forEverybody.includes(path)) continue
      const page = addressOf(path, project)
      for (const where of [page, `${page}.data`]) {
        const answer = await postChunks(where, { ...form, ...headers() }, neverEnding)
        expect([where, answer.status >= 200 && answer.status < 500]).toEqual([where, true])
      }
    }
  })

  test('is not waited for by what takes none', async () => {
    for (const where of ['/healthz', '/', '/projects/acme-erp', '/nothing', '/api/nothing', '/api/trpc/board.get'])
      expect((await postChunks(where, form, neverEnding)).status, where).toBeLessThan(500)
  })

  test('is not waited for by the API when it comes without a key', async () => {
    for (const where of ['ingest.push', 'ingest%2Epush', 'ingest.push?batch=1', 'ingest.push,ingest.push?batch=1']) {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer dl_nothing' }
      expect((await postChunks(`/api/trpc/${where}`, headers, neverEnding)).status, where).toBe(401)
    }
  })
})

test('a body that nobody reads leaves its connection to whoever comes next', async () => {
  const { origin } = world.server
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const send = (where: string, body?: string) =>
    new Promise<{ status: number; isReused: boolean }>((resolve, reject) => {
      const headers = body ? { origin, ...form } : {}
      const sending = request(origin + where, { method: body ? 'POST' : 'GET', headers, agent })
      sending.on('response', (answer) =>
        answer.resume().on('end', () => resolve({ status: answer.statusCode!, isReused: sending.reusedSocket })),
      )
      sending.on('error', reject)
      sending.end(body)
    })
  const body = 'a'.repeat(400_000)
  for (const where of [
    '/projects/x/outbox',
    '/sign-out',
    '/nothing',
    '/api/nothing',
    '/api/trpc/ingest.push',
    '/healthz',
  ]) {
    expect((await send(where, body)).status, where).toBeLessThan(500)
    expect(await send('/healthz'), where).toEqual({ status: 200, isReused: true })
  }
  agent.destroy()
})

describe('400 MB in chunks', () => {
  const huge = { of: Buffer.alloc(1024 * 1024, ' '), times: 400, end: true }

  /** The answer, and how many MiB more the process held meanwhile. */
  async function sendHuge(where: string, headers: Record<string, string>) {
    const held = () => {
      const { arrayBuffers, heapUsed } = process.memoryUsage()
      return (arrayBuffers + heapUsed) / 1024 / 1024
    }
    const before = held()
    let most = before
    const watch = setInterval(() => (most = Math.max(most, held())), 5)
    const answer = await postChunks(where, headers, huge)
    clearInterval(watch)
    return { ...answer, grew: most - before }
  }

  test.each(['ingest.push', 'ingest%2Epush', 'ingest.push?batch=1', 'ingest%2Epush,ingest.push?batch=1'])(
    'are refused with 413 by %s, and not kept',
    async (procedure) => {
      const headers = { authorization: `Bearer ${world.own.keys.push}`, 'content-type': 'application/json' }
      const { status, grew, text } = await sendHuge(`/api/trpc/${procedure}`, headers)
      expect([status, text]).toEqual([413, expect.stringContaining('PAYLOAD_TOO_LARGE')])
      expect(grew).toBeLessThan(100)
    },
  )

  test.each(['/sign-in', '/projects/acme-erp/surveys', '/projects/acme-erp/open-days/new', '/language'])(
    'are refused with 413 by %s, and not kept',
    async (page) => {
      const { status, grew } = await sendHuge(page, { ...form, cookie: world.cookies.engineer })
      expect(status).toBe(413)
      expect(grew).toBeLessThan(100)
    },
  )

  test('are refused with 413 where pictures are sent, with the code that their sender knows', async () => {
    const { status, text } = await sendHuge('/projects/acme-erp/open-days/2026-11-22/images', {
      'content-type': 'application/octet-stream',
      cookie: world.cookies.engineer,
    })
    expect([status, JSON.parse(text)]).toEqual([413, { code: 'too_large' }])
  })
})

import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProxy, type Proxy, type ProxyKind } from '../factories/start-proxy.ts'
import { startTestServer, testPassword, type TestServer } from '../factories/start-test-server.ts'

const publicOrigin = 'https://portal.example'
const reader = 'zhao@acme.example'
const form = { 'content-type': 'application/x-www-form-urlencoded' }

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ publicOrigin, trustedProxy: '127.0.0.1' })
  await server.addCustomer('acme', 'Acme')
  await server.addProject('erp', 'acme', 'ERP')
  await server.addPerson(reader, 'acme', 'executive')
})
afterAll(() => server.stop())

const signInAs = (email: string, password: string) => String(new URLSearchParams({ email, password, to: '/' }))

describe.each<ProxyKind>(['nginx alone', 'nginx', 'caddy'])('behind %s', (kind) => {
  let proxy: Proxy
  beforeAll(async () => void (proxy = await startProxy(kind, server.address)))
  afterAll(() => proxy.stop())

  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    proxy.send('203.0.113.7', path, { method: 'POST', body, headers: { ...form, origin: publicOrigin, ...headers } })

  test('every form is taken from our own pages, as the browser posts it and as our scripts do', async () => {
    for (const path of ['/sign-in', '/sign-in.data'])
      for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }] as Record<string, string>[]) {
        const answer = await post(path, signInAs(reader, testPassword), headers)
        expect([path, answer.status]).toEqual([path, path.endsWith('.data') ? 202 : 302])
        expect(String(answer.headers['set-cookie'])).toContain('daylight')
      }
    const changed = await post('/language', 'language=zh-CN&to=/')
    expect([changed.status, changed.headers.location]).toEqual([303, '/'])
    const json = await post('/sign-in', JSON.stringify({ email: reader }), { 'content-type': 'application/json' })
    expect(json.status).toBeLessThan(500)
  })

  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
    'application/json',
    'image/png',
    '',
  ])('nothing is taken from another site that calls it “%s”', async (type) => {
    for (const path of ['/sign-in', '/sign-in.data', '/sign-out', '/language', '/projects/erp/open-days/new'])
      for (const origin of ['https://evil.example', 'null', 'https://', 'portal.example', 'http://portal.example']) {
        // Without Sec-Fetch-Site, as browsers before 2023 send it.
        const answer = await post(path, signInAs(reader, testPassword), { 'content-type': type, origin })
        expect([path, origin, answer.status]).toEqual([path, origin, 403])
      }
  })

  test('what browsers keep is sent back over an encrypted connection alone', async () => {
    const answers = [
      await post('/language', 'language=zh-CN&to=/'),
      await post('/sign-in', signInAs(reader, testPassword)),
    ]
    const cookies = answers.flatMap(({ headers }) => headers['set-cookie'] ?? [])
    expect(cookies.length).toBeGreaterThan(1)
    expect(cookies.filter((cookie) => !/; Secure\b/i.test(cookie))).toEqual([])
  })
})

describe('a host', () => {
  const ask = (host: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(server.address)
      const sent = request({ port, path, method, headers: { host, ...headers } }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode!))
      })
      sent.on('error', reject)
      sent.end()
    })

  test.each([
    'a b',
    '[',
    '[::1',
    'a:99999',
    'a:b',
    'exa%mple',
    'evil.example/x',
    'evil.example?x',
    '@',
    'a@b',
    '%00',
    'x'.repeat(300),
    '..',
  ])('that makes no sense is the sender’s mistake: %s', async (host) => {
    for (const path of ['/sign-in', '/healthz', '/api/trpc/board.get', '/j/ABC234', '/favicon.svg'])
      expect(await ask(host, path)).toBeLessThan(500)
  })

  test('that a trusted proxy claims need not make sense either', async () => {
    for (const host of ['a b', '[', '@', ''])
      expect(await ask('portal.example', '/sign-in', { 'x-forwarded-host': host, 'x-forwarded-proto': host })).toBe(200)
  })
})

import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chinese, postAlone } from './push-project.ts'
import { tolerateRefusedMethods } from './tolerate-refused-methods.ts'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'

let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('acme-erp', 'acme', 'ERP')
  await server.addPerson('executive@acme.example', 'acme', 'executive')
  cookie = await server.signIn('executive@acme.example')
})
afterAll(() => server.stop())

/** Sends a request line and headers as they are, which fetch would tidy up; gives the status. */
function sendRaw(lines: string[]): Promise<number> {
  const { hostname, port } = new URL(server.origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    socket.once('data', (head) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(String(head))?.[1]))
      socket.destroy()
    })
    socket.once('error', reject)
    socket.write([...lines, 'connection: close', '', ''].join('\r\n'))
  })
}

describe('pages', () => {
  test.each([
    ['broken percent-encoding', '/projects/%E0%A4%A', 404],
    ['a lone percent sign', '/projects/%', 404],
    ['encoded NUL', '/projects/a%00b', 400],
    ['encoded half a surrogate pair', '/projects/%ED%A0%80', 404],
    ['an encoded slash', '/projects/a%2Fb', 404],
    ['a way up', '/projects/..%2f..%2fetc%2fpasswd', 404],
    ['a backslash', '/projects/..\\..\\etc', 404],
    ['two slashes', '//evil.example/projects', 404],
    ['__proto__', '/projects/__proto__', 404],
    ['a project of 300 characters', `/projects/${'x'.repeat(300)}`, 400],
    ['Chinese', `/projects/${encodeURIComponent('项目')}`, 404],
    ['a day that is none', '/projects/acme-erp?asOf=yesterday', 400],
    ['a day that does not exist', '/projects/acme-erp?asOf=2026-02-30', 400],
    ['1800', '/projects/acme-erp?asOf=1800-01-01', 200],
    ['9999', '/projects/acme-erp?asOf=9999-12-31', 200],
    ['broken percent-encoding in the query', '/projects/acme-erp?asOf=%E0%A4%A', 400],
    ['the same question twice', '/projects/acme-erp?asOf=2026-10-01&asOf=x', 200],
    ['data of nothing', '/nothing.data', 404],
    ['data of unknown routes', '/projects/acme-erp.data?_routes=nonsense,__proto__', 200],
    ['an asset that is not there', '/assets/nothing.js', 404],
    ['a way up from the assets', '/assets/..%2f..%2fserver%2findex.js', 404],
    ['the manifest of nothing', '/__manifest', 204],
  ])('answer an address with %s', async (_, address, status) => {
    for (const headers of [{ cookie }, { cookie, 'accept-language': 'zh-CN' }] as Record<string, string>[]) {
      const answer = await server.send(address, { headers })
      const body = await answer.text()
      expect([address, answer.status]).toEqual([address, status])
      expect(body).not.toMatch(/node_modules|at \w+ \(|\/work\//)
    }
  })

  test('explain what is wrong in the reader’s language', async () => {
    const text = async (headers: Record<string, string>) =>
      (await server.send('/projects/acme-erp?asOf=yesterday', { headers: { cookie, ...headers } })).text()
    expect(await text({})).toContain('This address cannot be shown')
    expect(/<h1[^>]*>([^<]+)/.exec(await text({ 'accept-language': 'zh-CN' }))?.[1]).toMatch(chinese)
  })

  test.each([
    'zh-CN,zh;q=0.9,en;q=0.8',
    'EN-us',
    '*',
    ';;;===,,,',
    'q=1',
    'en;q=foo',
    'en;q=-1,zh;q=99999999999999999999',
    'x'.repeat(7_000),
    'zh-'.repeat(500),
    '\u00fc\u00df',
    '__proto__',
    'i-klingon, tlh',
  ])('understand or ignore Accept-Language: %s', async (language) => {
    for (const address of ['/sign-in', '/projects/acme-erp', '/nothing'])
      expect((await server.send(address, { headers: { cookie, 'accept-language': language } })).status).toBeLessThan(
        500,
      )
    const api = await server.pushRaw(null, '{}', { 'accept-language': language })
    expect(api.status).toBe(401)
  })

  test.each([
    'daylight.session_token=',
    'daylight.session_token=garbage',
    'daylight.session_token=a.b; daylight.session_data=%7B%7D',
    'daylight.session_token=%E0%A4%A; daylight.session_data=%',
    'daylight.session_data=eyJhIjoxfQ; daylight.session_token=__proto__',
    `daylight.session_token=${'x'.repeat(7_000)}`,
    'language=klingon; daylight.',
    'language=__proto__',
    ';;;;=;=;daylight.x',
    'daylight.session_token=a; daylight.session_token=b',
  ])('take cookies of garbage for nobody: %s', async (garbage) => {
    const page = await server.send('/projects/acme-erp', { headers: { cookie: garbage } })
    expect([page.status, page.headers.get('location')]).toEqual([302, '/sign-in?to=%2Fprojects%2Facme-erp'])
    expect((await server.send('/sign-in', { headers: { cookie: garbage } })).status).toBe(200)
    const input = encodeURIComponent('{"project":"acme-erp"}')
    const board = await server.send(`/api/trpc/board.get?input=${input}`, { headers: { cookie: garbage } })
    expect(board.status).toBe(401)
  })

  test('do not take a session whose signature was changed', async () => {
    const changed = cookie.replace(/(session_token=[^;]{20})./, '$1x').replace(/session_data=[^;]+/, 'session_data=x')
    expect(changed).not.toBe(cookie)
    expect((await server.send('/projects/acme-erp', { headers: { cookie: changed } })).status).toBe(302)
  })

  test('answer what no browser sends', async () => {
    const host = 'host: localhost'
    expect(await sendRaw(['GET /projects/%%% HTTP/1.1', host])).toBeLessThan(500)
    expect(await sendRaw(['GET /projects/\u0001 HTTP/1.1', host])).toBe(400)
    expect(await sendRaw(['GET http://elsewhere.example/sign-in HTTP/1.1', host])).toBeLessThan(500)
    expect(await sendRaw(['GET * HTTP/1.1', host])).toBeLessThan(500)
    expect(await sendRaw(['GET /sign-in HTTP/1.1', 'host: a b c'])).toBeLessThan(500)
    expect(await sendRaw(['GET /sign-in HTTP/1.1', 'host: [::::]'])).toBeLessThan(500)
    for (const unheardOf of ['999.1.1.1', '1.2.3.4.5', '4294967296'])
      for (const path of ['/', '/sign-in', '/healthz', '/assets/x', '/api/trpc/board.get'])
        expect(await sendRaw([`GET ${path} HTTP/1.1`, `host: ${unheardOf}`]), `${unheardOf}${path}`).toBe(400)
    expect(await sendRaw([`GET /${'x'.repeat(20_000)} HTTP/1.1`, host])).toBe(431)
    expect(await sendRaw(['nonsense'])).toBe(400)
  })

  test('refuse methods that they do not take', async () => {
    tolerateRefusedMethods()
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
      for (const address of ['/', '/projects/acme-erp', '/projects/acme-erp.data', '/nothing']) {
        const answer = await server.send(address, { method, headers: { cookie, origin: server.origin } })
        expect(answer.status, `${method} ${address}`).toBeGreaterThanOrEqual(400)
        expect(answer.status, `${method} ${address}`).toBeLessThan(500)
      }
  })
})

describe('forms', () => {
  const post = (address: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
    server.send(address, { method: 'POST', headers: { origin: server.origin, ...headers }, body })

  test.each([
    ['nothing', ''],
    ['fields that are not asked for', 'a=b&__proto__=c'],
    ['no password', 'email=a%40b.example'],
    ['an e-mail that is none', 'email=a&password=b'],
    ['the same field twice', 'email=a%40b.example&email=c&password=x&password=y'],
    ['NUL', 'email=a%00%40b.example&password=%00'],
    ['broken percent-encoding', 'email=%E0%A4%A&password=%'],
    ['100 kB', `email=${'x'.repeat(100_000)}%40b.example&password=x`],
  ])('are answered beside the field: %s', async (_, body) => {
    const answer = await post('/sign-in', body, { 'content-type': 'application/x-www-form-urlencoded' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).toContain('role="alert"')
  })

  test.each(['application/json', 'text/plain', 'nonsense', 'multipart/form-data', 'multipart/form-data; boundary=x'])(
    'are refused, not broken, as %s',
    async (type) => {
      for (const address of ['/sign-in', '/sign-in.data', '/language', '/sign-out']) {
        const answer = await post(address, '{"email":"a@b.example"}', { 'content-type': type })
        expect(answer.status, address).toBeLessThan(500)
      }
    },
  )

  test('with a file where text belongs are answered', async () => {
    const body = new FormData()
    body.set('email', new Blob(['x']), 'x.txt')
    body.set('password', new Blob(['y']), 'y.txt')
    expect((await post('/sign-in', body)).status).toBe(400)
  })

  test('of more than a megabyte are refused with 413', async () => {
    const headers = { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
    const body = `email=a%40b.example&password=${'x'.repeat(2 * 1024 * 1024)}`
    const status = await postAlone(`${server.origin}/sign-in`, headers, body)
    expect(status).toBe(413)
  })

  test('from another site are refused with 403', async () => {
    const body = () => new URLSearchParams({ email: 'executive@acme.example', password: 'x' })
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }]) {
      const answer = await server.send('/sign-in', { method: 'POST', headers, body: body() })
      expect([headers.origin, answer.status]).toEqual([headers.origin, 403])
    }
    expect((await server.send('/sign-out', { method: 'POST', headers: { cookie } })).status).toBe(403)
  })

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '',
  ])('never lead away from here: %s', async (to) => {
    const body = new URLSearchParams({ to, language: 'en' })
    const answer = await post('/language', body)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    const signedIn = await server.send(`/sign-in?to=${encodeURIComponent(to)}`, { headers: { cookie } })
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([302, '/'])
  })
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { queryPath, startTestServer, type TestServer } from '../factories/start-test-server.ts'

let server: TestServer
let cookie: string
let person: string
let count = 0
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('erp', 'acme', 'ERP')
})
afterAll(() => server.stop())
beforeEach(async () => {
  person = `person-${++count}@acme.example`
  await server.addPerson(person, 'acme', 'executive')
  cookie = await server.signIn(person)
})

const readAs = async (cookie: string) =>
  (await server.send(queryPath('board.get', { project: 'erp' }), { headers: { cookie } })).status

test('a session that was ended is refused at once, also where it was just used', async () => {
  expect(await readAs(cookie)).toBe(200)
  const other = await server.signIn(person)
  await server.send('/sign-out', { method: 'POST', headers: { cookie, origin: server.origin } })
  expect(await readAs(cookie)).toBe(401)
  expect(await readAs(other)).toBe(200)
  await server.database.session.deleteMany({ where: { user: { email: person } } })
  expect(await readAs(other)).toBe(401)
})

test('a role that was taken away, or given, counts from the next request on', async () => {
  expect(await readAs(cookie)).toBe(200)
  const { id } = await server.database.user.findUniqueOrThrow({ where: { email: person } })
  await server.database.membership.deleteMany({ where: { userId: id } })
  expect(await readAs(cookie)).toBe(404)
  await server.addPerson(person, 'acme', 'sponsor')
  expect(await readAs(cookie)).toBe(200)
})

test('a session that ran out is refused', async () => {
  await server.database.session.updateMany({
    where: { user: { email: person } },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  expect(await readAs(cookie)).toBe(401)
})

test('a second cookie beside the real one does not become a session of its own', async () => {
  const forged = cookie.replace(/session_token=[^;]+/, 'session_token=forged.signature')
  for (const both of [`${forged}; ${cookie}`, `${cookie}; ${forged}`]) await readAs(both)
  for (const alone of [forged, forged.replace('daylight.', '__Secure-daylight.')]) expect(await readAs(alone)).toBe(401)
})

test('what a person sees is kept by no browser, and signing out clears what was', async () => {
  for (const path of ['/projects/erp', '/projects/erp.data', '/projects/erp/open-days']) {
    const { status, headers } = await server.send(path, { headers: { cookie } })
    expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-store'])
  }
  const left = await server.send('/sign-out', { method: 'POST', headers: { cookie, origin: server.origin } })
  expect([left.status, left.headers.get('clear-site-data')]).toEqual([302, '"cache"'])
  // Going back asks again, and leads to signing in.
  const back = await server.send('/projects/erp', { headers: { cookie } })
  expect([back.status, back.headers.get('location')]).toEqual([302, '/sign-in?to=%2Fprojects%2Ferp'])
})

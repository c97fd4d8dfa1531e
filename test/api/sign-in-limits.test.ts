import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProxy, type Proxy } from '../factories/start-proxy.ts'
import { startTestServer, testPassword, type TestServer } from '../factories/start-test-server.ts'

const publicOrigin = 'https://portal.example'
let server: TestServer
let proxy: Proxy
let people = 0
beforeAll(async () => {
  server = await startTestServer({ publicOrigin, trustedProxy: '127.0.0.1' })
  proxy = await startProxy('caddy', server.address)
  await server.addCustomer('acme', 'Acme')
})
afterAll(async () => {
  await proxy.stop()
  await server.stop()
})

async function newPerson() {
  const email = `person-${++people}@acme.example`
  await server.addPerson(email, 'acme', 'executive')
  return email
}
const signIn = (from: string, email: string, password: string, cookie = '', path = '/sign-in') =>
  proxy.send(from, path, {
    method: 'POST',
    body: String(new URLSearchParams({ email, password, to: '/' })),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: publicOrigin, cookie },
  })
const times = <T>(count: number, work: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, nth) => work(nth)))
const countOf = (answers: { status: number }[], status: number) =>
  answers.filter((answer) => answer.status === status).length

test('an account that was guessed at says when to come back, to pages and scripts, and lets a known browser in', async () => {
  const email = await newPerson()
  const first = await signIn('203.0.113.1', email, testPassword)
  const kept = first.headers['set-cookie']!.find((cookie) => cookie.startsWith('daylight-device-'))!
  expect(kept).toMatch(/; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure$/)
  const guesses = await times(33, (nth) => signIn(`198.51.100.${nth}`, email, 'wrong password'))
  expect([countOf(guesses, 401), countOf(guesses, 429)]).toEqual([30, 3])
  for (const path of ['/sign-in', '/sign-in.data']) {
    const { status, headers } = await signIn('198.51.100.99', email, testPassword, '', path)
    expect([path, status, Number(headers['retry-after']) > 0]).toEqual([path, 429, true])
  }
  expect((await signIn('198.51.100.99', email, testPassword, kept.split(';')[0])).status).toBe(302)
})

test('whoever guesses codes of rooms is told when to come back, by the address that the proxy names', async () => {
  const look = (from: string, nth: number, claimed = '', path = '') =>
    proxy.send(from, `/j/QQQQ${2 + (nth % 8)}${2 + (Math.floor(nth / 8) % 8)}${path}`, {
      headers: { 'x-forwarded-for': claimed },
    })
  const guesses = await times(200, (nth) => look('192.0.2.7', nth, `10.0.0.${nth}`, '.data'))
  expect(countOf(guesses, 404)).toBe(200)
  for (const path of ['', '.data']) {
    const { status, headers } = await look('192.0.2.7', 1, '10.1.1.1', path)
    expect([path, status, Number(headers['retry-after']) > 0]).toEqual([path, 429, true])
  }
  expect((await look('192.0.2.8', 1, '192.0.2.7')).status).toBe(404)
})

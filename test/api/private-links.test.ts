import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { withoutToken } from '../../server/platform/private-link.ts'
import { postAlone } from './push-project.ts'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'

const token = 'AbCdEfGhIjKlMnOpQrStUv'
/** Those whose form signs somebody in. */
const signingIn = ['/start', '/invited', '/reset'].map((place) => `${place}/${token}`)
const addresses = [...['/s', '/q', '/unsubscribe', '/i'].map((place) => `${place}/${token}`), ...signingIn]

let server: TestServer
beforeAll(async () => (server = await startTestServer()))
afterAll(() => server.stop())

const post = (address: string, headers: Record<string, string>) =>
  server.send(address, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ subscribed: 'no', answer: '5', reply: 'accepted' }),
  })

const inspect = (word: unknown) => (word instanceof Error ? `${word.message} ${word.stack}` : String(word))

describe('a personal link', () => {
  test.each(signingIn)('that signs somebody in takes nothing that another site’s page sends: %s', async (address) => {
    for (const from of ['cross-site', 'same-site', 'none'])
      expect((await post(address, { 'sec-fetch-site': from, origin: 'null' })).status).toBe(403)
    // Its own page names no origin; there is no such link, which is all that is wrong with it.
    expect((await post(address, { 'sec-fetch-site': 'same-origin', origin: 'null' })).status).toBe(404)
  })

  test.each([
    ...addresses,
    ...addresses.map((address) => `${address}.data`),
    `/S/${token}`,
    `/s/${token}/more`,
    `/i/${token}/calendar.ics`,
    `/calendar/${token}.ics`,
  ])('is neither kept, nor indexed, nor named to others, whatever it leads to: %s', async (address) => {
    for (const method of ['GET', 'HEAD', 'POST']) {
      const { headers } = await server.send(address, { method })
      if (address.startsWith('//')) continue
      expect([
        method,
        headers.get('cache-control'),
        headers.get('referrer-policy'),
        headers.get('x-robots-tag'),
      ]).toEqual([method, 'no-store', 'no-referrer', 'noindex, nofollow'])
    }
  })

  test('is posted to from a page that names no referrer, and from a mail provider', async () => {
    for (const address of addresses)
      for (const headers of [{ origin: 'null' }, {}, { origin: 'https://mail.example' }] as Record<string, string>[]) {
        const { status } = await post(address, headers)
        // The page itself judges the token; what other sites post elsewhere is refused before.
        expect([address, headers, status]).toEqual([address, headers, address.startsWith('/q') ? 303 : 404])
      }
    expect((await post('/sign-in', { origin: 'null' })).status).toBe(403)
    expect((await post('/language', {})).status).toBe(403)
  })

  test('is looked up before what is posted to it is read, however much that is', async () => {
    const body = `answer=${'x'.repeat(2 * 1024 * 1024)}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const status = await postAlone(server.origin + addresses[0], headers, body)
    expect(status).toBe(404)
  })

  test('takes the choice of a language by its address, also where it leads nowhere', async () => {
    for (const place of ['/s', '/unsubscribe', '/i', '/j']) {
      const headers = { origin: 'null' }
      const answer = await server.send(`${place}/${token}?q=ease&language=zh-CN`, { method: 'POST', headers })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${place}/${token}?q=ease`])
      expect(answer.headers.getSetCookie().join()).toContain('language=zh-CN')
    }
  })

  test('is not in the log, even when something breaks behind it', async () => {
    const said: string[] = []
    vi.mocked(console.error).mockImplementation((...words: unknown[]) => void said.push(words.map(inspect).join(' ')))
    const { database } = server.services
    server.services.database = new Proxy(database, {
      get: () => {
        throw new Error('broken')
      },
    })
    try {
      for (const address of addresses)
        for (const init of [{}, { method: 'POST', body: new URLSearchParams({ answer: '5' }) }, { method: 'PUT' }])
          expect((await server.send(address, init)).headers.get('location') ?? '').not.toContain('sign-in')
    } finally {
      server.services.database = database
    }
    expect(said.join('\n')).toContain('broken')
    expect(said.join('\n')).not.toContain(token)
  })
})

describe('a path in the log', () => {
  test.each([
    [`/s/${token}`, '/s/…'],
    [`/s/${token}.data`, '/s/…'],
    [`/q/${token}/more`, '/q/…'],
    [`/unsubscribe/${token}`, '/unsubscribe/…'],
    [`/i/${token}/calendar.ics`, '/i/…'],
    [`/calendar/${token}.ics`, '/calendar/…'],
    [`/S/${token}`, '/S/…'],
    [`/api/hooks/jira/${token}`, '/api/hooks/jira/…'],
    ['/sign-in', '/sign-in'],
    ['/projects/s/plan', '/projects/s/plan'],
  ])('%s has no token', (path, logged) => expect(withoutToken(path)).toBe(logged))
})

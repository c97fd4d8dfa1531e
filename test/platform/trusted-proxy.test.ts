import fc from 'fast-check'
import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { readEnvironment } from '../../server/platform/environment.ts'
import { parseTrustedProxy, readClient } from '../../server/platform/trusted-proxy.ts'

type Headers = Record<string, string | string[]>
const from = (trusted: string | null, remoteAddress: string | undefined, headers: Headers = {}) =>
  readClient(trusted === null ? null : parseTrustedProxy(trusted), {
    socket: { remoteAddress },
    headers,
  } as unknown as IncomingMessage)

describe('who asks', () => {
  const told = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-host': 'portal.example', 'x-forwarded-proto': 'https' }
  const direct = { host: null, scheme: null }

  test('is the other end of the connection, whatever the headers say, where no proxy is trusted or another one', () => {
    expect(from(null, '198.51.100.4', told)).toEqual({ address: '198.51.100.4', ...direct })
    expect(from('10.0.0.0/8', '198.51.100.4', told)).toEqual({ address: '198.51.100.4', ...direct })
    expect(from('0', '198.51.100.4', told)).toEqual({ address: '198.51.100.4', ...direct })
  })

  test('is whom the trusted proxy names, with the host and the scheme that the browser asked for', () => {
    const asked = { address: '203.0.113.7', host: 'portal.example', scheme: 'https' }
    for (const trusted of ['127.0.0.1', '127.0.0.0/8', '10.1.2.3, 127.0.0.1', '1', '::ffff:127.0.0.1'])
      expect(from(trusted, '127.0.0.1', told), trusted).toEqual(asked)
    expect(from('127.0.0.1', '::ffff:127.0.0.1', told)).toEqual(asked)
    expect(from('fd00::/8', 'fd00::1', { ...told, 'x-forwarded-for': '::ffff:203.0.113.7' })).toEqual(asked)
  })

  test.each([
    ['the nearest that is not trusted', '10.0.0.0/8', '203.0.113.9, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['as many steps away as there are proxies', '2', '203.0.113.9, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['the first, where all are trusted', '10.0.0.0/8', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['the proxy itself, where it names nobody', '10.0.0.0/8', '', '10.0.0.1'],
    ['the proxy itself, where what it names is no address', '10.0.0.0/8', '203.0.113.9, unknown', '10.0.0.1'],
    ['read without its port', '10.0.0.0/8', '203.0.113.9:51234', '203.0.113.9'],
    ['not a number that stands for an address elsewhere', '10.0.0.0/8', '1', '10.0.0.1'],
  ])('is %s', (_, trusted, forwarded, address) => {
    expect(from(trusted, '10.0.0.1', { 'x-forwarded-for': forwarded }).address).toBe(address)
  })

  test('counts a whole IPv6 network as one, as whoever has one address of it has them all', () => {
    const addresses = ['2001:db8:1:2::7', '2001:db8:1:2:ffff::1', '[2001:db8:1:2:3::9]:51234']
    const counted = addresses.map((one) => from('1', '10.0.0.1', { 'x-forwarded-for': one }).address)
    expect(new Set(counted)).toEqual(new Set(['2001:db8:1:2::/64']))
    expect(from(null, '2001:db8:1:3::7').address).toBe('2001:db8:1:3::/64')
  })

  test('is told from the right also of host and scheme', () => {
    const headers = {
      'x-forwarded-for': '203.0.113.9, 198.51.100.1, 10.0.0.2',
      'x-forwarded-host': 'evil.example, portal.example, inner',
      'x-forwarded-proto': ['gopher, https', 'http'],
    }
    expect(from('2', '10.0.0.1', headers)).toMatchObject({ host: 'portal.example', scheme: 'https' })
    expect(from('2', '10.0.0.1', { 'x-forwarded-host': 'one' })).toMatchObject({ host: 'one' })
  })

  test('never depends on what stands left of what the trusted proxies wrote', () => {
    const entry = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), fc.constantFrom('127.0.0.1', '1'), (spoofed, trusted) => {
        const forwarded = [...spoofed, '203.0.113.7'].join(', ')
        expect(from(trusted, '127.0.0.1', { 'x-forwarded-for': forwarded }).address).toBe('203.0.113.7')
      }),
    )
  })
})

describe('the environment', () => {
  const read = (env: Record<string, string>) => readEnvironment(env as NodeJS.ProcessEnv)

  test('believes nobody and listens everywhere by default', () => {
    expect(read({})).toMatchObject({ trustedProxy: null, host: null })
    expect(read({ TRUSTED_PROXY: '', HOST: '' })).toMatchObject({ trustedProxy: null, host: null })
    expect(read({ TRUSTED_PROXY: '2', HOST: '127.0.0.1' })).toMatchObject({
      trustedProxy: { hops: 2 },
      host: '127.0.0.1',
    })
  })

  test.each(['nginx', '10.0.0.0/40', '10.0.0.1,,10.0.0.2', '99', '-1', '1.5', 'true', '10.0.0', '127'])(
    'says what is wrong with TRUSTED_PROXY=%s',
    (value) => expect(() => read({ TRUSTED_PROXY: value })).toThrow(/TRUSTED_PROXY: /),
  )
})

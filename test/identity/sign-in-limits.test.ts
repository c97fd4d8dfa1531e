import { APIError } from 'better-auth/api'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Auth } from '../../server/identity/auth.ts'
import { countInProcess } from '../../server/identity/count-attempts.ts'
import { createSessions, type Sessions } from '../../server/identity/sessions.ts'
import { createSealer } from '../../server/platform/sealer.ts'
import type { Sql } from '../../server/platform/sql.ts'

const right = 'correct horse battery'
const sealer = createSealer('one installation')
/** Passwords alone: hashing three hundred of them would take a minute. */
const signInEmail = vi.fn(async ({ body }: { body: { password: string } }) => {
  if (body.password !== right) throw new APIError('UNAUTHORIZED')
  return { headers: new Headers({ 'set-cookie': 'daylight.session_token=1' }) }
})
const auth = { api: { signInEmail } } as unknown as Auth

let sessions: Sessions
beforeEach(() => {
  sessions = createSessions(auth, {} as Sql, sealer, Date.now, countInProcess)
  signInEmail.mockClear()
})

/** What came of it: the cookies of who is let in, else the code of the refusal. */
async function signIn(address: string, email: string, password: string, cookie = '') {
  const request = new Request('http://localhost/sign-in', { headers: { cookie } })
  return sessions.signIn(request, { email, password }, address).then(
    (headers) => headers.getSetCookie(),
    (error: { code: string; retryAfterSeconds?: number }) => {
      if (error.code === 'rate_limited') expect(error.retryAfterSeconds).toBeGreaterThan(0)
      return error.code
    },
  )
}
const times = <T>(count: number, work: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, nth) => work(nth)))
const tally = (outcomes: (string | string[])[]) => {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) {
    const name = typeof outcome === 'string' ? outcome : 'in'
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
const deviceIn = (cookies: string | string[]) =>
  [cookies]
    .flat()
    .find((cookie) => cookie.startsWith('daylight-device-'))!
    .split(';')[0]!

describe('an account', () => {
  test('takes thirty wrong passwords in a quarter of an hour, from however many addresses, and looks at no more', async () => {
    const guess = (nth: number) => signIn(`198.51.100.${nth % 25}`, 'li@acme.example', `wrong ${nth}`)
    expect(tally(await times(250, guess))).toEqual({ unauthenticated: 30, rate_limited: 220 })
    expect(await signIn('198.51.100.99', 'LI@acme.example', right)).toBe('rate_limited')
    expect(signInEmail).toHaveBeenCalledTimes(30)
    expect(await signIn('198.51.100.1', 'anna@acme.example', right)).toBeInstanceOf(Array)
  })

  test('takes ten of them from one address, which keeps its owner out nowhere else', async () => {
    const guesses = await times(45, (nth) => signIn('198.51.100.1', 'li@acme.example', `wrong ${nth}`))
    expect(tally(guesses)).toEqual({ unauthenticated: 10, rate_limited: 35 })
    expect(await signIn('198.51.100.1', 'Li@acme.example', right)).toBe('rate_limited')
    expect(signInEmail).toHaveBeenCalledTimes(10)
    expect(await signIn('203.0.113.1', 'li@acme.example', right)).toBeInstanceOf(Array)
    const others = await times(250, (nth) => signIn(`198.51.100.${2 + (nth % 25)}`, 'li@acme.example', 'wrong'))
    expect(tally(others)).toEqual({ unauthenticated: 20, rate_limited: 230 })
  })

  test('that is refused everywhere uses up nothing of an address', async () => {
    vi.useFakeTimers()
    try {
      await times(30, (nth) => signIn(`198.51.100.${nth}`, 'li@acme.example', 'wrong'))
      await vi.advanceTimersByTimeAsync(14 * 60_000)
      const owner = () => signIn('203.0.113.1', 'li@acme.example', right)
      expect(tally(await times(12, owner))).toEqual({ rate_limited: 12 })
      await vi.advanceTimersByTimeAsync(2 * 60_000)
      expect(await owner()).toBeInstanceOf(Array)
    } finally {
      vi.useRealTimers()
    }
  })

  test('counts only what is wrong', async () => {
    const all = await times(200, (nth) => signIn(`198.51.100.${nth}`, 'li@acme.example', right))
    for (const cookies of all.slice(0, 3)) expect(cookies).toBeInstanceOf(Array)
    // One after the other as people do; at once no more than thirty are looked at.
    sessions = createSessions(auth, {} as Sql, sealer, Date.now, countInProcess)
    for (let nth = 0; nth < 60; nth++)
      expect(await signIn('198.51.100.1', 'li@acme.example', right)).toBeInstanceOf(Array)
  })

  test('lets a browser in that it knows, while strangers guess', async () => {
    const device = deviceIn(await signIn('203.0.113.1', 'Li@acme.example', right))
    await times(60, (nth) => signIn(`198.51.100.${nth}`, 'li@acme.example', 'wrong'))
    expect(await signIn('203.0.113.1', 'li@acme.example', right)).toBe('rate_limited')
    const again = await signIn('192.0.2.55', 'li@acme.example', right, `language=en; ${device}; other=1`)
    expect(deviceIn(again)).toBe(device)
  })

  test('gives a known browser ten attempts of its own', async () => {
    const device = deviceIn(await signIn('203.0.113.1', 'li@acme.example', right))
    const guesses = await times(30, () => signIn('203.0.113.1', 'li@acme.example', 'wrong', device))
    expect(tally(guesses)).toEqual({ unauthenticated: 10, rate_limited: 20 })
  })

  test('knows no browser that signed in to another account, nor one that says so itself', async () => {
    const device = deviceIn(await signIn('203.0.113.1', 'li@acme.example', right))
    const [name, token] = device.split('=') as [string, string]
    const ofAnna = deviceIn(await signIn('203.0.113.1', 'anna@acme.example', right)).split('=')[0]!
    await times(60, (nth) => signIn(`198.51.100.${nth}`, 'anna@acme.example', 'wrong'))
    await times(60, (nth) => signIn(`198.51.100.${nth}`, 'li@acme.example', 'wrong'))
    const elsewhere = createSealer('another installation').seal('li@acme.example', 'known device')
    for (const [email, cookie] of [
      ['anna@acme.example', `${ofAnna}=${token}`],
      ['li@acme.example', `${name}=${elsewhere}`],
      ['li@acme.example', `${name}=${sealer.seal('li@acme.example', 'another place')}`],
      ['li@acme.example', `${name}=li@acme.example`],
      ['li@acme.example', `${name}=`],
    ] as const)
      expect([cookie, await signIn('203.0.113.1', email, right, cookie)]).toEqual([cookie, 'rate_limited'])
  })

  test('keeps nobody else’s: what a company shares is its address', async () => {
    await times(40, () => signIn('203.0.113.1', 'li@acme.example', 'wrong'))
    expect(await signIn('203.0.113.1', 'anna@acme.example', right)).toBeInstanceOf(Array)
  })
})

describe('an address', () => {
  const spray = (count: number, address: string) =>
    times(count, (nth) => signIn(address, `nobody-${nth}@acme.example`, 'wrong'))

  test('lets a thousand people in who know their password', async () => {
    const all = await times(1_000, (nth) => signIn('192.0.2.1', `person-${nth}@acme.example`, right))
    expect(tally(all)).toEqual({ in: 1_000 })
  })

  test('from which a hundred wrong passwords came is refused more of them, and still lets in who is right', async () => {
    expect(tally(await spray(100, '192.0.2.1'))).toEqual({ unauthenticated: 100 })
    expect(tally(await spray(20, '192.0.2.1'))).toEqual({ rate_limited: 20 })
    const colleagues = await times(50, (nth) => signIn('192.0.2.1', `person-${nth}@acme.example`, right))
    expect(tally(colleagues)).toEqual({ in: 50 })
    expect(tally(await spray(1, '192.0.2.2'))).toEqual({ unauthenticated: 1 })
  })
})

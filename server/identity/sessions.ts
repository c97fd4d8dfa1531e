import { APIError } from 'better-auth/api'
import { LRUCache } from 'lru-cache'
import { EventEmitter } from 'node:events'
import { DaylightError } from '../contract/errors.ts'
import type { InstallationRole, Role, SignIn, Viewer } from '../contract/people.ts'
import type { Clock } from '../platform/clock.ts'
import type { Sealer } from '../platform/sealer.ts'
import { sha256 } from '../platform/sha256.ts'
import type { Sql } from '../platform/sql.ts'
import type { Auth } from './auth.ts'
import type { CreateCounter } from './count-attempts.ts'
import { createKnownDevices } from './known-devices.ts'
import { limitGuesses } from './limit-guesses.ts'
import { personScope, type Scope } from './scope.ts'
import { takePoint } from './take-point.ts'

/** Who is signed in, and headers that keep the session's cookie fresh. */
export interface SignedIn {
  scope: Scope
  viewer: Viewer
  /** The session that the request came with. */
  sessionId: string
  headers: Headers
}

interface SessionRow {
  sessionId: string
  userId: string
  name: string
  email: string
  /** null where the person belongs to no customer. */
  customerId: string | null
  role: Role
  installationRole: InstallationRole | null
}

const halfADay = 12 * 60 * 60 * 1000
/** A quarter of an hour, in seconds. */
const duration = 15 * 60
const message = 'Too many attempts'

/** Signing in and out, and finding out who a request comes from. */
export function createSessions(auth: Auth, sql: Sql, sealer: Sealer, clock: Clock, createCounter: CreateCounter) {
  // Guessing one account's password: from one address, which must not use up what the account takes from everywhere.
  // Whoever signed in with this browser before has attempts of their own.
  const perAccountAndAddress = createCounter({ name: 'account and address', points: 10, duration })
  const perAccount = createCounter({ name: 'account', points: 30, duration })
  const perDevice = createCounter({ name: 'device', points: 10, duration })
  const devices = createKnownDevices(sealer)
  // Trying one password on many accounts.
  const guess = limitGuesses({ wrong: 100, seconds: duration, message, createCounter })
  const ended = new EventEmitter().setMaxListeners(0)
  // Cookie headers (whole, so that nobody can slip a second cookie under the verified one) that better-auth judged, and
  // the token it found: its judgement costs milliseconds, and a thousand open boards look again at once. Twice a day it
  // sees each session anyway, to keep it from running out.
  const verified = new LRUCache<string, string>({ max: 20_000 })
  const asked = new WeakMap<Request, Promise<SignedIn | null>>()

  async function find(request: Request): Promise<SignedIn | null> {
    const header = request.headers.get('cookie')
    if (!header?.includes('daylight.')) return null
    const name = sha256(header)
    let cookies = new Headers()
    let token = verified.get(name)
    if (!token) {
      const { response, headers } = await auth.api.getSession({ headers: request.headers, returnHeaders: true })
      if (!response) return null
      token = response.session.token
      verified.set(name, token, { ttl: Math.min(halfADay, response.session.expiresAt.getTime() - clock()) })
      cookies = cookiesOf(headers)
    }
    // Read each time: a session that was ended, and a role that was taken away, count from the next request on.
    const rows = await sql.all<SessionRow>(
      `SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.email, m.customer_id AS "customerId", m.role,
         u.installation_role AS "installationRole"
         FROM session s JOIN "user" u ON u.id = s."userId" LEFT JOIN membership m ON m.user_id = u.id
         WHERE s.token = ?`,
      token,
    )
    const person = rows[0]
    if (!person) return null
    const { sessionId, userId, email, installationRole } = person
    const roles = new Map(rows.flatMap(({ customerId, role }) => (customerId ? [[customerId, role]] : [])))
    const scope = personScope(userId, roles, installationRole)
    return { scope, viewer: { name: person.name, email }, sessionId, headers: cookies }
  }

  return {
    /** The person behind a request's session; null without a valid one. Asked again of one request, the same. */
    find(request: Request): Promise<SignedIn | null> {
      let answer = asked.get(request)
      if (!answer) asked.set(request, (answer = find(request)))
      return answer
    },

    /**
     * Headers with the cookies of the new session and of a browser that is known from now on. Throws `unauthenticated`
     * or `rate_limited`: only wrong passwords count.
     */
    async signIn(request: Request, { email, password }: SignIn, address: string): Promise<Headers> {
      const account = email.toLowerCase()
      const device = devices.find(request, account)
      // Taken before the password is looked at, or a hundred attempts at once would all be the first.
      const giveBack = device ? await takeOfDevice(device) : await takeOfAccount(account, `${address} ${account}`)
      const signedIn = await guess(address, () => signInWith(request, { email, password }))
      if (!signedIn) throw new DaylightError('unauthenticated', 'Wrong e-mail or password')
      await giveBack()
      signedIn.append('set-cookie', devices.keep(account, device))
      return signedIn
    },

    /** The same where the password was set or shown to be right in the same request: nothing is guessed, nothing counted. */
    async begin(request: Request, { email, password }: SignIn): Promise<Headers> {
      const signedIn = await signInWith(request, { email, password })
      if (!signedIn) throw new DaylightError('unauthenticated', 'Wrong e-mail or password')
      signedIn.append('set-cookie', devices.keep(email.toLowerCase(), null))
      return signedIn
    },

    /** Headers that end the session and clear its cookie; who follows something in its name hears of it at once. */
    async signOut(request: Request): Promise<Headers> {
      const scope = (await find(request))?.scope
      const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true })
      if (scope?.kind === 'person') ended.emit(scope.userId)
      return cookiesOf(headers)
    },

    /** Lets whoever follows something in a person's name look again whether they still may. */
    lookAgain(userId: string): void {
      ended.emit(userId)
    },

    /** Tells when a session of a person was ended in this process; gives what ends the telling. */
    onEnd(userId: string, hear: () => void): () => void {
      ended.on(userId, hear)
      return () => void ended.off(userId, hear)
    },
  }

  /** Takes one attempt of a known browser; gives what gives it back. Throws `rate_limited`. */
  async function takeOfDevice(device: string) {
    await takePoint(perDevice, device, message)
    return () => perDevice.reward(device)
  }

  /** Takes one attempt of a browser that is not known; gives what gives it back. Throws `rate_limited`. */
  async function takeOfAccount(account: string, accountAndAddress: string) {
    await takePoint(perAccountAndAddress, accountAndAddress, message)
    try {
      await takePoint(perAccount, account, message)
    } catch (refused) {
      // Nothing was guessed: once the account takes attempts again, so it does from this address.
      await perAccountAndAddress.reward(accountAndAddress)
      throw refused
    }
    return () => Promise.all([perAccountAndAddress.reward(accountAndAddress), perAccount.reward(account)])
  }

  /** null for a wrong pair. */
  async function signInWith(request: Request, body: SignIn): Promise<Headers | null> {
    try {
      const { headers } = await auth.api.signInEmail({ body, headers: request.headers, returnHeaders: true })
      return cookiesOf(headers)
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500) return null
      throw error
    }
  }
}
export type Sessions = ReturnType<typeof createSessions>

function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers()
  for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie)
  return cookies
}

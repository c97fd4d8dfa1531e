import { APIError } from 'better-auth/api'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { DaylightError } from '../contract/errors.ts'
import type { Role, SignIn, Viewer } from '../contract/people.ts'
import type { Sql } from '../platform/sql.ts'
import type { Auth } from './auth.ts'
import { personScope, type Scope } from './scope.ts'

/** Who is signed in, and headers that keep the session's cookie fresh. */
export interface SignedIn {
  scope: Scope
  viewer: Viewer
  headers: Headers
}

/** Signing in and out, and finding out who a request comes from. */
export function createSessions(auth: Auth, sql: Sql) {
  // Guessing one account's password, and trying one password on many accounts.
  const perAccount = new RateLimiterMemory({ points: 10, duration: 15 * 60 })
  const perAddress = new RateLimiterMemory({ points: 100, duration: 15 * 60 })

  return {
    /** The person behind a request's session; null without a valid one. */
    async find(request: Request): Promise<SignedIn | null> {
      if (!request.headers.get('cookie')?.includes('daylight.')) return null
      const { response, headers } = await auth.api.getSession({ headers: request.headers, returnHeaders: true })
      if (!response) return null
      const { id, name, email } = response.user
      const rows = await sql.all<{ customerId: string; role: Role }>(
        'SELECT customer_id AS "customerId", role FROM membership WHERE user_id = ?',
        id,
      )
      const roles = new Map(rows.map(({ customerId, role }) => [customerId, role]))
      return { scope: personScope(id, roles), viewer: { name, email }, headers: cookiesOf(headers) }
    },

    /** Headers with the new session's cookie. Throws `unauthenticated` or `rate_limited`. */
    async signIn(request: Request, { email, password }: SignIn, address: string): Promise<Headers> {
      const account = `${email.toLowerCase()} ${address}`
      await spend(perAddress, address)
      await spend(perAccount, account)
      try {
        const { headers } = await auth.api.signInEmail({
          body: { email, password },
          headers: request.headers,
          returnHeaders: true,
        })
        await perAccount.delete(account)
        return cookiesOf(headers)
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500)
          throw new DaylightError('unauthenticated', 'Wrong e-mail or password')
        throw error
      }
    },

    /** Headers that end the session and clear its cookie. */
    async signOut(request: Request): Promise<Headers> {
      const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true })
      return cookiesOf(headers)
    },
  }
}
export type Sessions = ReturnType<typeof createSessions>

async function spend(limiter: RateLimiterMemory, who: string) {
  try {
    await limiter.consume(who)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    const retryAfterSeconds = Math.ceil(refused.msBeforeNext / 1000)
    throw new DaylightError('rate_limited', 'Too many attempts', { retryAfterSeconds })
  }
}

function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers()
  for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie)
  return cookies
}

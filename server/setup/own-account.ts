import { hashPassword } from 'better-auth/crypto'
import bowser from 'bowser'
import { DaylightError } from '../contract/errors.ts'
import type { AccountView } from '../contract/setup.ts'
import { replacePassword } from '../identity/replace-password.ts'
import { canSetUp } from '../identity/require-setup.ts'
import type { Sessions } from '../identity/sessions.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'

interface Services {
  database: Database
  sessions: Sessions
  clock: Clock
}

/** Who sent a request; throws `unauthenticated` where nobody is signed in. */
async function requirePerson({ sessions }: Services, request: Request) {
  const signedIn = await sessions.find(request)
  if (signedIn?.scope.kind !== 'person') throw new DaylightError('unauthenticated', { code: 'sign_in' })
  return { ...signedIn, scope: signedIn.scope }
}

/** One's own account, and where it is signed in: the session that asks first, then the one that was used last. */
export async function getAccount(services: Services, request: Request): Promise<AccountView> {
  const { scope, sessionId, viewer } = await requirePerson(services, request)
  const sessions = await services.database.session.findMany({
    where: { userId: scope.userId, expiresAt: { gt: new Date(services.clock()) } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: 100,
  })
  const lines = sessions.map(({ id, userAgent, updatedAt, createdAt }) => ({
    id,
    device: userAgent ? deviceOf(userAgent) : null,
    isThis: id === sessionId,
    lastSeenAt: updatedAt.toISOString(),
    since: createdAt.toISOString(),
  }))
  const canSetUpSomething = canSetUp(scope, 'manageCustomers')
  return { ...viewer, canSetUp: canSetUpSomething, sessions: lines.sort((a, b) => Number(b.isThis) - Number(a.isThis)) }
}

/** "Chrome · Windows", of what a browser calls itself; null where that says neither. */
function deviceOf(userAgent: string): string | null {
  const { browser, os } = bowser.parse(userAgent.slice(0, 500))
  return [browser.name, os.name].filter(Boolean).join(' · ') || null
}

/** Names oneself, as others read it from then on. */
export async function setOwnName(services: Services, request: Request, name: string): Promise<void> {
  const { scope } = await requirePerson(services, request)
  await services.database.user.update({ where: { id: scope.userId }, data: { name } })
}

/**
 * Gives oneself another password; every session is ended but a new one, whose cookies are in the headers. `invalid` where the
 * current one is wrong, `rate_limited` after too many wrong ones, as at signing in.
 */
export async function setOwnPassword(
  services: Services,
  request: Request,
  { current, password }: { current: string; password: string },
  address: string,
): Promise<Headers> {
  const { database, sessions } = services
  const { scope, viewer } = await requirePerson(services, request)
  const { userId } = scope
  const headers = await sessions
    .signIn(request, { email: viewer.email, password: current }, address)
    .catch((error: unknown) => {
      const isWrong = error instanceof DaylightError && error.code === 'unauthenticated'
      throw isWrong ? new DaylightError('invalid', { code: 'wrong_password' }, { path: 'current' }) : error
    })
  const hash = await hashPassword(password)
  const fresh = await requirePerson(services, withCookies(request, headers))
  await database.$transaction((transaction) =>
    replacePassword(transaction, userId, { hash, keptSession: fresh.sessionId }),
  )
  sessions.lookAgain(userId)
  return headers
}

/** The request that a browser would send next, having got these cookies. */
const withCookies = ({ url }: Request, headers: Headers) =>
  new Request(url, {
    headers: {
      cookie: headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    },
  })

/** Ends one session of one's own, or with null every one but this; from its next request on, and open pages at once. */
export async function endOwnSessions(services: Services, request: Request, id: string | null): Promise<void> {
  const { scope, sessionId } = await requirePerson(services, request)
  const which = id === null ? { not: sessionId } : id
  await services.database.session.deleteMany({ where: { userId: scope.userId, id: which } })
  services.sessions.lookAgain(scope.userId)
}

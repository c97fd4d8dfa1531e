import { hashPassword } from 'better-auth/crypto'
import type { Language } from '../contract/languages.ts'
import { readScope } from '../identity/read-scope.ts'
import { replacePassword } from '../identity/replace-password.ts'
import { canSetUp, noAddress, requireSetup } from '../identity/require-setup.ts'
import type { Scope } from '../identity/scope.ts'
import type { Sessions } from '../identity/sessions.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Tokens } from '../platform/random-tokens.ts'
import { sha256 } from '../platform/sha256.ts'
import { sendAccountMail } from './send-account-mail.ts'

interface Services {
  database: Database
  sessions: Sessions
  outbox: Outbox
  tokens: Tokens
  clock: Clock
  origin: string
}

const hour = 60 * 60 * 1000
/** A link that goes by mail, and one that somebody hands on. */
const validMs = { mailed: hour, handed: 24 * hour }

interface NewLink {
  userId: string
  madeBy: string | null
  validFor: number
}

/** A link at which a person chooses a new password. Those that are too old go. */
async function makeLink({ database, tokens, clock, origin }: Services, { userId, madeBy, validFor }: NewLink) {
  const token = tokens.next()
  const [now, expiresAt] = [new Date(clock()), new Date(clock() + validFor)]
  await database.passwordLink.deleteMany({ where: { userId, expiresAt: { lte: now } } })
  await database.passwordLink.create({ data: { tokenHash: sha256(token), userId, madeBy, expiresAt } })
  return { link: `${origin}/reset/${token}`, expiresAt }
}

/** Whether somebody may make a link for a person: for people with a role in the installation only an administrator. */
const mayMakeFor = (scope: Scope, person: { installationRole: string | null }) =>
  canSetUp(scope, person.installationRole ? 'manageInstallation' : 'manageCustomers')

/**
 * A link at which somebody chooses a new password, told to whoever sets up, who hands it on. Of people who have a role in the
 * installation only an administrator makes one: nobody raises themselves by another's account.
 */
export async function makeResetLink(scope: Scope, services: Services, email: string): Promise<string> {
  requireSetup(scope, 'manageCustomers')
  const person = await services.database.user.findUnique({ where: { email } })
  if (!person || !mayMakeFor(scope, person)) throw noAddress()
  // One that was handed on to somebody else by mistake ends with the next.
  await services.database.passwordLink.deleteMany({ where: { userId: person.id } })
  const madeBy = scope.kind === 'person' ? scope.userId : null
  return (await makeLink(services, { userId: person.id, madeBy, validFor: validMs.handed })).link
}

/**
 * Sends a link to whoever has that address; who has none is told the same, and as soon. It ends none that they have: anybody can
 * ask for it.
 */
export async function mailResetLink(services: Services, email: string, language: Language): Promise<void> {
  const person = await services.database.user.findUnique({ where: { email } })
  if (!person) return
  const { link, expiresAt } = await makeLink(services, {
    userId: person.id,
    madeBy: null,
    validFor: validMs.mailed,
  })
  const view = { name: person.name, link }
  await sendAccountMail(services, { to: email, name: 'password-reset', language, view, notAfter: expiresAt })
}

/** Throws `not_found` where a link was used, replaced, or is too old; gives the address that it is for. */
export async function getReset({ database, clock }: Services, token: string): Promise<{ email: string }> {
  return { email: (await findLink(database, clock, token)).email }
}

/** The person behind a link that opens something: whoever made it must have the right to still, and to who they are now. */
async function findLink(database: Pick<Database, 'passwordLink' | 'user'>, clock: Clock, token: string) {
  const link = await database.passwordLink.findFirst({
    where: { tokenHash: sha256(token), expiresAt: { gt: new Date(clock()) } },
    include: { user: true },
  })
  if (!link) throw noAddress()
  if (link.madeBy !== null) {
    const maker = await readScope(database, link.madeBy)
    if (!maker || !mayMakeFor(maker, link.user)) throw noAddress()
  }
  return link.user
}

/** Gives the person behind a link another password and ends every session of theirs; gives their address. */
export async function resetPassword(services: Services, token: string, password: string): Promise<string> {
  const { database, sessions, clock } = services
  const { email } = await getReset(services, token)
  const hash = await hashPassword(password)
  const userId = await database.$transaction(async (transaction) => {
    const { id } = await findLink(transaction, clock, token)
    const used = await transaction.passwordLink.deleteMany({ where: { tokenHash: sha256(token) } })
    if (used.count === 0) throw noAddress()
    await replacePassword(transaction, id, { hash })
    return id
  })
  sessions.lookAgain(userId)
  return email
}

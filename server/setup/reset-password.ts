import { hashPassword } from 'better-auth/crypto'
import { randomBytes } from 'node:crypto'
import { DaylightError } from '../contract/errors.ts'
import type { Language } from '../contract/languages.ts'
import { canSetUp, requireSetup } from '../identity/require-setup.ts'
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

const noAddress = () => new DaylightError('not_found', { code: 'no_address' })
/** Every link that a person has. */
const linksOf = (userId: string) => ({ value: userId, identifier: { startsWith: 'reset-password:' } })
const identifierOf = (token: string) => `reset-password:${sha256(token)}`

/** A link at which a person chooses a new password. */
async function makeLink({ database, tokens, clock, origin }: Services, userId: string, validFor: number) {
  const token = tokens.next()
  const expiresAt = new Date(clock() + validFor)
  const row = { id: randomBytes(16).toString('hex'), identifier: identifierOf(token), value: userId, expiresAt }
  await database.verification.create({ data: row })
  return { link: `${origin}/reset/${token}`, expiresAt }
}

/**
 * A link at which somebody chooses a new password, told to whoever sets up, who hands it on. Of people who have a role in the
 * installation only an administrator makes one: nobody raises themselves by another's account.
 */
export async function makeResetLink(scope: Scope, services: Services, email: string): Promise<string> {
  requireSetup(scope, 'manageCustomers')
  const person = await services.database.user.findUnique({ where: { email } })
  if (!person || (person.installationRole && !canSetUp(scope, 'manageInstallation'))) throw noAddress()
  // One that was handed on to somebody else by mistake ends with the next.
  await services.database.verification.deleteMany({ where: linksOf(person.id) })
  return (await makeLink(services, person.id, validMs.handed)).link
}

/**
 * Sends a link to whoever has that address; who has none is told the same, and as soon. It ends none that they have: anybody can
 * ask for it.
 */
export async function mailResetLink(services: Services, email: string, language: Language): Promise<void> {
  const person = await services.database.user.findUnique({ where: { email } })
  if (!person) return
  const { link, expiresAt } = await makeLink(services, person.id, validMs.mailed)
  const view = { name: person.name, link }
  await sendAccountMail(services, { to: email, name: 'password-reset', language, view, notAfter: expiresAt })
}

/** Throws `not_found` where a link was used, replaced, or is too old; gives the address that it is for. */
export async function getReset({ database, clock }: Services, token: string): Promise<{ email: string }> {
  const row = await database.verification.findFirst({
    where: { identifier: identifierOf(token), expiresAt: { gt: new Date(clock()) } },
  })
  const person = row && (await database.user.findUnique({ where: { id: row.value } }))
  if (!person) throw noAddress()
  return { email: person.email }
}

/** Gives the person behind a link another password and ends every session of theirs; gives their address. */
export async function resetPassword(services: Services, token: string, password: string): Promise<string> {
  const { database, sessions } = services
  const { email } = await getReset(services, token)
  const hash = await hashPassword(password)
  const userId = await database.$transaction(async (transaction) => {
    const used = await transaction.verification.deleteMany({ where: { identifier: identifierOf(token) } })
    if (used.count === 0) throw noAddress()
    const { id } = await transaction.user.findUniqueOrThrow({ where: { email } })
    const account = { providerId: 'credential', userId: id }
    const { count } = await transaction.account.updateMany({ where: account, data: { password: hash } })
    if (count === 0)
      await transaction.account.create({
        data: { ...account, id: randomBytes(16).toString('hex'), accountId: id, password: hash },
      })
    await transaction.session.deleteMany({ where: { userId: id } })
    await transaction.verification.deleteMany({ where: linksOf(id) })
    return id
  })
  sessions.lookAgain(userId)
  return email
}

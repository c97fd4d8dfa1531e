import { DaylightError } from '../contract/errors.ts'
import type { Language } from '../contract/languages.ts'
import type { InstallationRole, Role } from '../contract/people.ts'
import type { Accept, PersonInvitationLine, InvitationView, Invite } from '../contract/setup.ts'
import type { Limits } from '../identity/create-limits.ts'
import { findCustomer } from '../identity/find-customer.ts'
import { newUserRows } from '../identity/new-user-rows.ts'
import { readScope } from '../identity/read-scope.ts'
import { refuseExisting } from '../identity/refuse-existing.ts'
import { canSetUp, noAddress, requireSetup } from '../identity/require-setup.ts'
import type { Scope } from '../identity/scope.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database, Transaction } from '../platform/database.ts'
import type { Tokens } from '../platform/random-tokens.ts'
import { serializably } from '../platform/serializably.ts'
import { sha256 } from '../platform/sha256.ts'
import { installationId } from './first-start.ts'
import { sendAccountMail } from './send-account-mail.ts'

interface Services {
  database: Database
  outbox: Outbox
  limits: Limits
  tokens: Tokens
  clock: Clock
  origin: string
}

/** A link that was made: sent to the person by mail, else the address, which is told this once. */
export interface MadeLink {
  url: string | null
  mailed: boolean
}

/** How long an invitation's link lets somebody in. */
const validMs = 14 * 24 * 60 * 60 * 1000
/** Those who were asked and did not come yet, of one customer. */
const mostWaiting = 1_000

const abilityFor = (customer: string | null) => (customer === null ? 'manageInstallation' : 'manageCustomers')

/**
 * Asks somebody to join a customer or the vendor's own people, by mail in that language where mails go out; gives the link, which
 * is told here and nowhere else. An earlier one to the same person opens nothing any more. `conflict` where they belong there already.
 */
export async function invitePerson(
  scope: Scope,
  services: Services,
  { customer, ...invited }: Invite,
  language: Language,
): Promise<MadeLink> {
  const { database, limits } = services
  requireSetup(scope, abilityFor(customer))
  await limits.invite(inviterOf(scope) ?? 'operator')
  const customerId = customer === null ? null : await findCustomer(database, customer)
  const { email } = invited
  const known = await database.user.findUnique({ where: { email }, include: { memberships: true } })
  const belongs = customerId
    ? known?.memberships.some((membership) => membership.customerId === customerId)
    : known?.installationRole
  if (belongs) throw new DaylightError('conflict', { code: 'person_there' }, { path: 'email' })
  const waiting = { customerId, acceptedAt: null }
  if ((await database.personInvitation.count({ where: waiting })) >= mostWaiting)
    throw new DaylightError('conflict', { code: 'too_many_invitations', limit: mostWaiting }, { path: 'email' })
  const { token, ...link } = newLink(services)
  await database.$transaction([
    database.personInvitation.deleteMany({ where: { ...waiting, email } }),
    database.personInvitation.create({ data: { ...invited, customerId, invitedBy: inviterOf(scope), ...link } }),
  ])
  return handOn(services, link.tokenHash, token, language)
}

/** A new link in place of the one that somebody was sent. */
export async function renewInvitation(
  scope: Scope,
  services: Services,
  id: string,
  language: Language,
): Promise<MadeLink> {
  await requireInvitation(scope, services, id)
  await services.limits.invite(inviterOf(scope) ?? 'operator')
  const { token, ...link } = newLink(services)
  const { count } = await services.database.personInvitation.updateMany({
    where: { id, acceptedAt: null },
    data: { ...link, invitedBy: inviterOf(scope) },
  })
  if (count === 0) throw noAddress()
  return handOn(services, link.tokenHash, token, language)
}

/** Withdraws an invitation: its link opens nothing any more. */
export async function withdrawInvitation(scope: Scope, services: Services, id: string): Promise<void> {
  await requireInvitation(scope, services, id)
  await services.database.personInvitation.deleteMany({ where: { id, acceptedAt: null } })
}

const inviterOf = (scope: Scope) => (scope.kind === 'person' ? scope.userId : null)

/** Throws `not_found` where there is none that waits, or the scope may not invite there. */
async function requireInvitation(scope: Scope, { database }: Services, id: string) {
  const invitation = await database.personInvitation.findFirst({ where: { id, acceptedAt: null } })
  if (!invitation) throw noAddress()
  requireSetup(scope, abilityFor(invitation.customerId))
}

function newLink({ tokens, clock }: Services) {
  const token = tokens.next()
  const now = clock()
  return { token, tokenHash: sha256(token), invitedAt: new Date(now), expiresAt: new Date(now + validMs) }
}

/** Sends the link to who was invited, where mails go out; gives it. */
async function handOn(services: Services, tokenHash: string, token: string, language: Language): Promise<MadeLink> {
  const { database, origin, outbox } = services
  const url = `${origin}/invited/${token}`
  if (!outbox.canMail) return { url, mailed: false }
  const invitation = await database.personInvitation.findUnique({ where: { tokenHash }, include: { customer: true } })
  // Somebody invited the same person at the same moment: theirs is on its way.
  if (!invitation) return { url: null, mailed: true }
  const { email, name, expiresAt, customer } = invitation
  const vendor = (await database.installation.findUnique({ where: { id: installationId } }))?.vendorName ?? null
  const until = expiresAt.toISOString().slice(0, 10)
  const view = { name, vendor, customer: customer?.name ?? null, link: url, until }
  const brand = customer ?? undefined
  await sendAccountMail(services, { to: email, name: 'person-invitation', language, view, brand, notAfter: expiresAt })
  return { url: null, mailed: true }
}

/** Those who were asked and did not come yet, to a customer or (null) to the vendor's own people; newest first. */
export async function listPersonInvitations<Of extends Role | InstallationRole>(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  customerId: string | null,
): Promise<PersonInvitationLine<Of>[]> {
  const rows = await database.personInvitation.findMany({
    where: { customerId, acceptedAt: null },
    orderBy: [{ invitedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ id, email, name, role, invitedAt, expiresAt }) => ({
    id,
    email,
    name,
    role: role as Of,
    invitedAt: invitedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt.getTime() <= clock(),
  }))
}

/** The invitation behind a link; `not_found` for one that was taken, withdrawn, made anew or is too old. */
async function findInvitation({ database, clock }: Pick<Services, 'database' | 'clock'>, token: string) {
  const invitation = await database.personInvitation.findFirst({
    where: { tokenHash: sha256(token), acceptedAt: null, expiresAt: { gt: new Date(clock()) } },
    include: { customer: true },
  })
  if (!invitation) throw noAddress()
  // Whoever invited must have the right to still.
  const inviter = invitation.invitedBy === null ? null : await readScope(database, invitation.invitedBy)
  if (invitation.invitedBy !== null && !(inviter && canSetUp(inviter, abilityFor(invitation.customerId))))
    throw noAddress()
  return invitation
}

/** What whoever holds an invitation's link is asked to join. */
export async function getInvitation(services: Services, token: string): Promise<InvitationView> {
  const { database } = services
  const { email, name, role, customer } = await findInvitation(services, token)
  const known = await database.user.findUnique({ where: { email } })
  const installation = await database.installation.findUnique({ where: { id: installationId } })
  return {
    email,
    name,
    role: role as Role | InstallationRole,
    customer: customer?.name ?? null,
    vendor: installation?.vendorName ?? null,
    hasAccount: known !== null,
  }
}

/**
 * Takes an invitation: who has an account gains the role, and everyone else an account with it. Whoever has one must have shown
 * that it is theirs before; to an address that has one meanwhile it is `conflict`. Of several who take one at once one succeeds; to the others it is `not_found`.
 */
export async function takeInvitation(services: Services, token: string, given: Accept | 'has-account'): Promise<void> {
  const { database, clock } = services
  const { id, email, customerId, role } = await findInvitation(services, token)
  const rows = given === 'has-account' ? null : await newUserRows({ email, ...given })
  await serializably(database, async (transaction) => {
    const taken = { where: { id, acceptedAt: null }, data: { acceptedAt: new Date(clock()) } }
    if ((await transaction.personInvitation.updateMany(taken)).count === 0) throw noAddress()
    const userId = rows
      ? (await refuseExisting(transaction.user.create({ data: rows }), email, 'email')).id
      : await idOf(transaction, email)
    if (customerId)
      await transaction.membership.upsert({
        where: { userId_customerId: { userId, customerId } },
        create: { userId, customerId, role },
        // Who got a role meanwhile keeps it.
        update: {},
      })
    else
      await transaction.user.updateMany({
        where: { id: userId, installationRole: null },
        data: { installationRole: role },
      })
  })
}

const idOf = async (transaction: Transaction, email: string) =>
  (await transaction.user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id

import { hashPassword } from 'better-auth/crypto'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { slug } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import { roleSchema } from '../contract/people.ts'
import type { Database } from '../platform/database.ts'
import { newPersonSchema } from './add-person.ts'
import { findCustomer } from './find-customer.ts'
import { replacePassword } from './replace-password.ts'
import { requireOperator } from './require-operator.ts'
import { requireSetup } from './require-setup.ts'
import type { Scope } from './scope.ts'

export const personSchema = newPersonSchema.pick({ email: true })
export const newPasswordSchema = newPersonSchema.pick({ email: true, password: true })
export const newRoleSchema = z.object({ ...personSchema.shape, customer: slug(), role: roleSchema })

/** The id of the person with this address, for whoever runs the installation; `not_found` where nobody has it. */
export function findPerson(scope: Scope, database: Pick<Database, 'user'>, email: string): Promise<string> {
  requireOperator(scope)
  return idOf(database, email)
}

async function idOf(database: Pick<Database, 'user'>, email: string): Promise<string> {
  const user = await database.user.findUnique({ where: { email }, select: { id: true } })
  if (!user) throw new DaylightError('not_found', `no person ${email}`, { path: 'email' })
  return user.id
}

/**
 * Gives a person another password, a generated one where none is given, which is in the answer and nowhere else; and
 * signs them out everywhere, as whoever knew the old one may be signed in. Gives how many sessions that were.
 */
export async function setPassword(
  scope: Scope,
  database: Database,
  { email, password: given }: z.output<typeof newPasswordSchema>,
) {
  const userId = await findPerson(scope, database, email)
  const password = given ?? randomBytes(12).toString('base64url')
  const hash = await hashPassword(password)
  const sessions = await database.$transaction((transaction) => replacePassword(transaction, userId, { hash }))
  return { email, sessions, ...(given ? {} : { password }) }
}

/** Gives a person another role in a customer, from their next request on; `not_found` where they do not belong to it. */
export async function setRole(
  scope: Scope,
  database: Database,
  { email, customer, role }: z.output<typeof newRoleSchema>,
) {
  requireSetup(scope, 'manageCustomers')
  const userId = await idOf(database, email)
  const customerId = await findCustomer(database, customer)
  const { count } = await database.membership.updateMany({ where: { userId, customerId }, data: { role } })
  if (count === 0) throw new DaylightError('not_found', `${email} is not in customer ${customer}`, { path: 'customer' })
  return { email, customer, role, userId }
}

/** Takes a person out of a customer, from their next request on; `not_found` where they do not belong to it. */
export async function removeFromCustomer(
  scope: Scope,
  database: Database,
  { email, customer }: { email: string; customer: string },
) {
  requireSetup(scope, 'manageCustomers')
  const userId = await idOf(database, email)
  const customerId = await findCustomer(database, customer)
  const { count } = await database.membership.deleteMany({ where: { userId, customerId } })
  // An invitation that waited would let them in again.
  await database.personInvitation.deleteMany({ where: { email, customerId, acceptedAt: null } })
  if (count === 0) throw new DaylightError('not_found', `${email} is not in customer ${customer}`, { path: 'customer' })
  return { email, customer, userId }
}

/** Ends every session of a person, in whichever browser, from its next request on; gives how many there were. */
export async function endSessions(scope: Scope, database: Database, email: string) {
  const userId = await findPerson(scope, database, email)
  const { count } = await database.session.deleteMany({ where: { userId } })
  return { email, sessions: count }
}

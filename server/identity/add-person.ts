import { verifyPassword } from 'better-auth/crypto'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { slug, text } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { newPassword, roleSchema } from '../contract/people.ts'
import { emailAddress } from '../contract/setup.ts'
import type { Database } from '../platform/database.ts'
import { findCustomer } from './find-customer.ts'
import { newUserRows } from './new-user-rows.ts'
import { refuseExisting } from './refuse-existing.ts'
import { requireOperator } from './require-operator.ts'
import type { Scope } from './scope.ts'

export const newPersonSchema = z.object({
  email: emailAddress(),
  customer: slug(),
  role: roleSchema,
  name: text(limits.idLength).optional(),
  password: newPassword().optional(),
})
export type NewPerson = z.infer<typeof newPersonSchema>

/** Refuses a password that is not the one an existing person has: adding them elsewhere must not change it. */
async function keepPassword(hash: string | null | undefined, password: string | undefined) {
  if (password && !(hash && (await verifyPassword({ hash, password }))))
    throw new DaylightError('conflict', 'this person has another password: leave it out', { path: 'password' })
}

/**
 * Lets a person sign in and gives them a role in a customer; one who is known already only gains the role. Without a
 * password a new person gets a generated one, which is in the answer and nowhere else. `conflict` where they belong
 * to that customer already.
 */
export async function addPerson(scope: Scope, database: Database, { email, customer, role, ...given }: NewPerson) {
  requireOperator(scope)
  const customerId = await findCustomer(database, customer)
  const known = await database.user.findUnique({
    where: { email },
    include: { accounts: { where: { providerId: 'credential' } } },
  })
  const what = `${email} in customer ${customer}`
  if (known) {
    await keepPassword(known.accounts[0]?.password, given.password)
    const insert = database.membership.create({ data: { userId: known.id, customerId, role } })
    await refuseExisting(insert, what, 'email')
    return { email, name: known.name, customer, role }
  }
  const name = given.name ?? email.split('@')[0]!
  const password = given.password ?? randomBytes(12).toString('base64url')
  const rows = await newUserRows({ email, name, password })
  const insert = database.user.create({ data: { ...rows, memberships: { create: { customerId, role } } } })
  await refuseExisting(insert, what, 'email')
  return { email, name, customer, role, ...(given.password ? {} : { password }) }
}

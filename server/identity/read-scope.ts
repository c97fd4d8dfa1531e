import type { InstallationRole, Role } from '../contract/people.ts'
import type { Database } from '../platform/database.ts'
import { personScope, type Scope } from './scope.ts'

/** What a person may touch, whose session nobody asks for; null where they may touch nothing any more. */
export async function readScope(database: Pick<Database, 'user'>, userId: string): Promise<Scope | null> {
  const person = await database.user.findUnique({ where: { id: userId }, include: { memberships: true } })
  if (!person || (person.memberships.length === 0 && !person.installationRole)) return null
  const roles = new Map(person.memberships.map(({ customerId, role }) => [customerId, role as Role]))
  return personScope(userId, roles, person.installationRole as InstallationRole | null)
}

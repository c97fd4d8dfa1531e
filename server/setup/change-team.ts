import { DaylightError } from '../contract/errors.ts'
import type { InstallationRole } from '../contract/people.ts'
import type { Vendor } from '../contract/setup.ts'
import { noAddress, requireSetup } from '../identity/require-setup.ts'
import type { Scope } from '../identity/scope.ts'
import type { Database } from '../platform/database.ts'
import { serializably } from '../platform/serializably.ts'
import { installationId } from './first-start.ts'

/**
 * Gives one of the vendor's people another role in the installation, or with null none: from their next request on. Gives
 * their id. `not_found` where they have none there, `conflict` where no administrator would be left.
 */
export function setTeamRole(
  scope: Scope,
  database: Database,
  { email, role }: { email: string; role: InstallationRole | null },
): Promise<string> {
  requireSetup(scope, 'manageInstallation')
  // Two administrators who take each other's role at once must not both succeed.
  return serializably(database, async (transaction) => {
    // Whoever runs the installation makes anybody with an account one of them; in the browser people are invited.
    const isThere = scope.kind === 'operator' ? {} : { installationRole: { not: null } }
    const person = await transaction.user.findFirst({ where: { email, ...isThere } })
    if (!person) throw noAddress()
    const others = { installationRole: 'administrator', id: { not: person.id } }
    const isLowered = person.installationRole === 'administrator' && role !== 'administrator'
    if (isLowered && (await transaction.user.count({ where: others })) === 0)
      throw new DaylightError('conflict', { code: 'last_administrator' }, { path: 'role' })
    await transaction.user.update({ where: { id: person.id }, data: { installationRole: role } })
    // An invitation that waited would bring back what was decided here.
    await transaction.personInvitation.deleteMany({ where: { email, customerId: null, acceptedAt: null } })
    return person.id
  })
}

/** Names the vendor, and its colour; without one the default brand. */
export async function setVendor(scope: Scope, database: Database, { vendor, brandColor }: Vendor): Promise<void> {
  requireSetup(scope, 'manageInstallation')
  const row = { vendorName: vendor, brandColor: brandColor ?? null }
  await database.installation.upsert({
    where: { id: installationId },
    create: { id: installationId, ...row },
    update: row,
  })
}

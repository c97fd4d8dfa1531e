import type { FirstStart } from '../contract/setup.ts'
import { newUserRows } from '../identity/new-user-rows.ts'
import { refuseExisting } from '../identity/refuse-existing.ts'
import { noAddress } from '../identity/require-setup.ts'
import type { Database } from '../platform/database.ts'
import { serializably } from '../platform/serializably.ts'
import type { Tokens } from '../platform/random-tokens.ts'
import { sha256 } from '../platform/sha256.ts'

/** The one row of the table. */
export const installationId = 1

interface Services {
  database: Database
  tokens: Tokens
  origin: string
}

/**
 * The one-time address at which the first administrator is made; null where somebody can sign in already. Each start of an
 * empty installation gives another, and the one before it opens nothing any more.
 */
export async function openFirstStart({ database, tokens, origin }: Services): Promise<string | null> {
  if ((await database.user.count()) > 0) {
    // People were added at the command line: an address that was never used opens nothing either.
    await database.installation.updateMany({ data: { firstStartHash: null } })
    return null
  }
  const token = tokens.next()
  const row = { firstStartHash: sha256(token) }
  await database.installation.upsert({
    where: { id: installationId },
    create: { id: installationId, ...row },
    update: row,
  })
  return `${origin}/start/${token}`
}

/** Throws `not_found` where a token does not open the first start, or no longer. */
export async function requireFirstStart({ database }: Pick<Services, 'database'>, token: string): Promise<void> {
  const isOpen = (await database.installation.count({ where: { firstStartHash: sha256(token) } })) > 0
  if (!isOpen || (await database.user.count()) > 0) throw noAddress()
}

/**
 * Makes the first administrator and names the vendor. Of several who send it at once one succeeds; to all others the address
 * is `not_found` from then on. `conflict` where the address belongs to somebody already.
 */
export async function beginInstallation(
  { database }: Pick<Services, 'database'>,
  token: string,
  { vendor, brandColor, ...person }: FirstStart,
): Promise<void> {
  await requireFirstStart({ database }, token)
  // Made before the transaction: hashing a password takes long.
  const rows = await newUserRows(person)
  await serializably(database, async (transaction) => {
    if ((await transaction.user.count()) > 0) throw noAddress()
    const { count } = await transaction.installation.updateMany({
      where: { id: installationId, firstStartHash: sha256(token) },
      data: { firstStartHash: null, vendorName: vendor, brandColor: brandColor ?? null },
    })
    if (count === 0) throw noAddress()
    const insert = transaction.user.create({ data: { ...rows, installationRole: 'administrator' } })
    await refuseExisting(insert, person.email, 'email')
  })
}

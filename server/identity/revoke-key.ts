import { DaylightError } from '../contract/errors.ts'
import type { Database } from '../platform/database.ts'
import { hashSecret } from './ingest-secret.ts'
import { requireOperator } from './require-operator.ts'
import type { Scope } from './scope.ts'

/**
 * Revokes the ingest key given whole or by its first characters. `not_found` where none has them, `conflict` where
 * several do or it was revoked before. `now` in milliseconds since 1970.
 */
export async function revokeKey(scope: Scope, database: Database, keyOrStart: string, now: number) {
  requireOperator(scope)
  const found = await database.ingestKey.findMany({
    where: { OR: [{ secretHash: hashSecret(keyOrStart) }, { start: keyOrStart }] },
    select: { id: true, start: true, source: true, revokedAt: true },
  })
  const [key, another] = found
  if (!key) throw new DaylightError('not_found', 'no such key', { path: 'key' })
  if (another) throw new DaylightError('conflict', 'several keys begin like this: give the whole key', { path: 'key' })
  // The condition decides, not what was read above: of two who revoke at once only one succeeds.
  const { count } = await database.ingestKey.updateMany({
    where: { id: key.id, revokedAt: null },
    data: { revokedAt: new Date(now) },
  })
  if (count === 0) throw new DaylightError('conflict', `key ${key.start} was revoked before`, { path: 'key' })
  return { start: key.start, source: key.source }
}

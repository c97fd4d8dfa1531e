import { naturalOrder } from '../contract/natural-order.ts'
import type { Database } from '../platform/database.ts'
import { requireOperator } from './require-operator.ts'
import type { Scope } from './scope.ts'

/** Every ingest key, the oldest first, by its first characters: the secrets are not kept. */
export async function listKeys(scope: Scope, database: Database) {
  requireOperator(scope)
  const keys = await database.ingestKey.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { projects: { select: { source: { select: { project: { select: { key: true } } } } } } },
  })
  return keys.map((key) => ({
    start: key.start,
    source: key.source,
    projects: key.projects.map(({ source }) => source.project.key).sort(naturalOrder()),
    kinds: key.kinds?.split(',') ?? null,
    can: [...(key.canPush ? ['push'] : []), ...(key.canRead ? ['read'] : [])],
    createdAt: key.createdAt.toISOString(),
    revokedAt: key.revokedAt?.toISOString() ?? null,
  }))
}

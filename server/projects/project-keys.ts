import { DaylightError } from '../contract/errors.ts'
import type { KeyForm, KeyLine, MadeKey } from '../contract/sources.ts'
import { newKeySchema } from '../identity/add-key.ts'
import { addSource } from '../identity/add-source.ts'
import { insertKey } from '../identity/insert-key.ts'
import type { Scope } from '../identity/scope.ts'
import type { Database } from '../platform/database.ts'
import { canDo, type Granted } from './granted.ts'

/** How long a key that was replaced still holds: somebody has to put the new one into the tool. */
const keptMs = 7 * 24 * 60 * 60_000
/** Keys of a project that are looked at: those that hold, and of those that do not the last. */
const most = { valid: 300, revoked: 50 }

const fields = {
  id: true,
  start: true,
  source: true,
  kinds: true,
  canPush: true,
  canRead: true,
  createdAt: true,
  lastUsedAt: true,
  endsAt: true,
  revokedAt: true,
  projects: {
    select: { sourceId: true, source: { select: { project: { select: { id: true, customerId: true } } } } },
  },
} as const

const findSome = (database: Database, where: object, take: number) =>
  database.ingestKey.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take, select: fields })
type Found = Awaited<ReturnType<typeof findSome>>[number]

/** The keys of a project by the source that they are of, those that hold first. */
export async function listProjectKeys(
  { id: projectId }: Granted<'manageConnections'>,
  { database, scope }: { database: Database; scope: Scope },
): Promise<Map<string, KeyLine[]>> {
  const here = { projects: { some: { source: { projectId } } } }
  const found = await Promise.all([
    findSome(database, { ...here, revokedAt: null }, most.valid),
    findSome(database, { ...here, revokedAt: { not: null } }, most.revoked),
  ])
  const bySource = new Map<string, KeyLine[]>()
  for (const key of found.flat()) {
    const lines = bySource.get(key.source) ?? []
    bySource.set(key.source, [...lines, lineOf(key, scope)])
  }
  return bySource
}

const lineOf = (key: Found, scope: Scope): KeyLine => ({
  id: key.id,
  start: key.start,
  kinds: key.kinds?.split(',') ?? null,
  can: [...(key.canPush ? (['push'] as const) : []), ...(key.canRead ? (['read'] as const) : [])],
  createdAt: key.createdAt.toISOString(),
  lastUsedAt: instantOrNull(key.lastUsedAt),
  endsAt: instantOrNull(key.endsAt),
  revokedAt: key.revokedAt?.toISOString() ?? null,
  otherProjects: key.projects.length - 1,
  canChange: mayChange(key, scope),
})
const instantOrNull = (ms: bigint | null) => (ms === null ? null : new Date(Number(ms)).toISOString())

const mayChange = ({ projects }: Found, scope: Scope) =>
  projects.every(({ source }) => canDo(scope, source.project, 'manageConnections'))

/** Makes a key for a source of the project alone. */
export async function addProjectKey(
  { key: project }: Granted<'manageConnections'>,
  database: Database,
  given: KeyForm,
): Promise<MadeKey> {
  const { source, kinds, can, visibility } = given
  if (!newKeySchema.shape.source.safeParse(source).success)
    throw new DaylightError('invalid', { code: 'own_name' }, { path: 'source' })
  const { key } = await database.$transaction(async (transaction) => {
    const sourceId = await addSource(transaction, project, source, visibility)
    return insertKey(transaction, { source, sourceIds: [sourceId], kinds: kinds.length > 0 ? kinds : null, can })
  })
  return { source, key, replacedEndsAt: null }
}

/**
 * Makes another key that may do the same; the one that it replaces holds for a week more. `not_found` where the project has
 * no such key, `forbidden` where it covers projects in which the asker connects no tools, `conflict` where it ended.
 */
export async function rotateProjectKey(
  project: Granted<'manageConnections'>,
  { database, scope, now }: { database: Database; scope: Scope; now: number },
  id: string,
): Promise<MadeKey> {
  const found = await requireKey(project, { database, scope }, id)
  const ends = now + keptMs
  const { key } = await database.$transaction(async (transaction) => {
    const { count } = await transaction.ingestKey.updateMany({
      where: { id, revokedAt: null, endsAt: null },
      data: { endsAt: ends },
    })
    if (count === 0) throw new DaylightError('conflict', 'this key was replaced or revoked before')
    const can = [...(found.canPush ? (['push'] as const) : []), ...(found.canRead ? (['read'] as const) : [])]
    const sourceIds = found.projects.map(({ sourceId }) => sourceId)
    return insertKey(transaction, { source: found.source, sourceIds, kinds: found.kinds?.split(',') ?? null, can })
  })
  return { source: found.source, key, replacedEndsAt: new Date(ends).toISOString() }
}

/** Revokes a key at once. Throws as `rotateProjectKey` does. */
export async function revokeProjectKey(
  project: Granted<'manageConnections'>,
  { database, scope, now }: { database: Database; scope: Scope; now: number },
  id: string,
): Promise<void> {
  await requireKey(project, { database, scope }, id)
  const { count } = await database.ingestKey.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date(now) },
  })
  if (count === 0) throw new DaylightError('conflict', 'this key was revoked before')
}

async function requireKey(
  { id: projectId }: Granted<'manageConnections'>,
  { database, scope }: { database: Database; scope: Scope },
  id: string,
): Promise<Found> {
  const [found] = await findSome(database, { id, projects: { some: { source: { projectId } } } }, 1)
  if (!found) throw new DaylightError('not_found', 'no such key')
  if (!mayChange(found, scope)) throw new DaylightError('forbidden', 'this key covers projects of others')
  return found
}

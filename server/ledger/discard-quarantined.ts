import { DaylightError } from '../contract/errors.ts'
import type { QuarantineGroup } from '../contract/quarantine.ts'
import type { Database } from '../platform/database.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import { requireQuarantined } from './list-quarantine.ts'

/** Why, when (milliseconds since 1970), and which person, null for whoever runs the installation. */
interface Discarding {
  reason: string
  now: number
  by: string | null
}
const discardedAs = ({ reason, now, by }: Discarding) => ({
  resolvedAt: now,
  resolution: 'discarded',
  note: reason,
  resolvedBy: by,
})

/**
 * Takes an entry off the list of what waits, for a reason; it is kept, and can still be replayed. `not_found` where
 * there is none, `conflict` where it was resolved before.
 */
export async function discardQuarantined(
  project: Granted<'manageConnections'>,
  { database, sql }: { database: Database; sql: Sql },
  { id, ...discarding }: Discarding & { id: number },
): Promise<void> {
  await requireQuarantined(project, sql, id)
  // The condition decides, not what was read above: of two who decide at once only one succeeds.
  const { count } = await database.quarantined.updateMany({
    where: { id, resolvedAt: null },
    data: discardedAs(discarding),
  })
  if (count === 0) throw new DaylightError('conflict', `entry ${id} was resolved before`, { path: 'id' })
}

/** Entries that are taken off together: others write in between. */
const atOnce = 2_000

/** The same of all that wait for one reason, of one source; gives how many they were. */
export async function discardGroup(
  { id: projectId }: Granted<'manageConnections'>,
  database: Database,
  { reason, source, upTo }: QuarantineGroup,
  discarding: Discarding,
): Promise<number> {
  const found = await database.source.findFirst({ where: { projectId, name: source }, select: { id: true } })
  if (!found) return 0
  const waiting = { projectId, resolvedAt: null, reason, sourceId: found.id }
  for (let discarded = 0, after = 0; ;) {
    const some = await database.quarantined.findMany({
      where: { ...waiting, id: { gt: after, lte: upTo } },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true },
    })
    const last = some.at(-1)?.id
    if (last === undefined) return discarded
    const { count } = await database.quarantined.updateMany({
      where: { ...waiting, id: { gt: after, lte: last } },
      data: discardedAs(discarding),
    })
    discarded += count
    after = last
  }
}

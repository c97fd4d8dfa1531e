import { naturalOrder } from '../contract/natural-order.ts'
import { ownSource, type Visibility } from '../contract/ingest.ts'
import type { SourceLine, SourcesView } from '../contract/sources.ts'
import { groupBy } from '../facts/folded.ts'
import { facts, kindNames } from '../facts/registry.ts'
import type { Scope } from '../identity/scope.ts'
import { dayOf, daysBetween } from '../platform/civil-day.ts'
import { instantText } from '../platform/instant.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import { listProjectKeys } from '../projects/project-keys.ts'
import type { Services } from '../services/services.ts'

interface Row {
  id: number
  name: string
  visibility: Visibility
  kind: string | null
  lastInstant: number
  updates: number
  waiting: number
}

const dayMs = 24 * 60 * 60_000
/** Updates of the last day that are counted: those that came last. */
const mostCounted = 100_000

/** The sources of a project, those that need a look first: what each brought, whether it went silent, and its keys. */
export async function listSources(
  project: Granted<'manageConnections'>,
  services: Pick<Services, 'clock' | 'database' | 'sql'> & { scope: Scope },
): Promise<SourcesView> {
  const { clock, database, sql } = services
  const { id: projectId, timeZone } = project
  const now = clock()
  const [rows, lastDay, quarantined, keys, connections] = await Promise.all([
    sql.all<Row>(
      `SELECT s.id, s.name, s.visibility, a.kind, a.last_instant AS "lastInstant", a.updates, a.waiting
       FROM source s LEFT JOIN source_activity a ON a.source_id = s.id WHERE s.project_id = ?`,
      projectId,
    ),
    countLastDay(services, projectId, now),
    database.quarantined.groupBy({
      by: ['sourceId'],
      where: { projectId, resolvedAt: null },
      _count: { id: true },
    }),
    listProjectKeys(project, services),
    database.connection.findMany({
      where: { projectId, removedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, tool: true, sourceId: true, pausedAt: true },
    }),
  ])
  const today = dayOf(now, timeZone)
  const waiting = new Map(quarantined.map(({ sourceId, _count }) => [sourceId, _count.id]))
  const sources = [...groupBy(rows, ({ id }) => id).values()].map((own): SourceLine => {
    const { id, name, visibility } = own[0]!
    const spoken = own.filter(({ kind }) => kind !== null)
    const last = Math.max(...spoken.map(({ lastInstant }) => lastInstant))
    const allowed = Math.min(...spoken.flatMap(({ kind }) => facts.get(kind!)?.staleAfterDays ?? []))
    const hasSpoken = spoken.length > 0
    const silentDays = hasSpoken ? daysBetween(dayOf(Math.floor(last / 1000), timeZone), today) : 0
    return {
      name,
      isOwn: name === ownSource,
      visibility,
      kinds: spoken.map(({ kind }) => kind!).sort(),
      updates: sumOf(spoken, 'updates'),
      lastUpdateAt: hasSpoken ? instantText(last) : null,
      allowedDays: Number.isFinite(allowed) ? allowed : null,
      // What people say here comes when they say it.
      stale: name !== ownSource && silentDays > allowed,
      lastDay: lastDay.bySource.get(id) ?? 0,
      ahead: sumOf(spoken, 'waiting'),
      quarantined: waiting.get(id) ?? 0,
      connections: connections
        .filter(({ sourceId }) => sourceId === id)
        .map(({ id, tool, pausedAt }) => ({ id, tool, paused: pausedAt !== null })),
      keys: keys.get(name) ?? [],
    }
  })
  const inOrder = naturalOrder()
  const urgency = ({ quarantined, stale, isOwn }: SourceLine) =>
    isOwn ? 0 : (quarantined > 0 ? 2 : 0) + (stale ? 1 : 0) + 1
  sources.sort((a, b) => urgency(b) - urgency(a) || inOrder(a.name, b.name))
  return { sources, kinds: kindNames, lastDayAtMost: lastDay.isMore ? mostCounted : null }
}

const sumOf = (rows: readonly Row[], of: 'updates' | 'waiting') => rows.reduce((sum, row) => sum + Number(row[of]), 0)

/** How many updates of each source arrived in the last 24 hours: of very many, of the last so many. */
async function countLastDay({ sql, database }: Pick<Services, 'database' | 'sql'>, projectId: number, now: number) {
  const [head] = await sql.all<{ seq: number }>('SELECT seq FROM ledger_head WHERE project_id = ?', projectId)
  const last = head?.seq ?? 0
  const first = await findFirstSince(sql, projectId, last, now - dayMs)
  const from = Math.max(first, last - mostCounted + 1)
  const counted = await database.ledgerRow.groupBy({
    by: ['sourceId'],
    where: { projectId, seq: { gte: from } },
    _count: { seq: true },
  })
  return { bySource: new Map(counted.map(({ sourceId, _count }) => [sourceId, _count.seq])), isMore: from > first }
}

/** The first update that arrived since then: they are numbered as they arrive, so twenty looks find it among a million. */
async function findFirstSince(sql: Sql, projectId: number, last: number, since: number): Promise<number> {
  let [low, high] = [1, last + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [row] = await sql.all<{ receivedAt: number }>(
      'SELECT received_at AS "receivedAt" FROM ledger WHERE project_id = ? AND seq = ?',
      projectId,
      middle,
    )
    if (row && row.receivedAt < since) low = middle + 1
    else high = middle
  }
  return low
}

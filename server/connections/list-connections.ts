import type { Scope } from '../identity/scope.ts'
import { listProjects } from '../projects/granted.ts'
import type { Services } from '../services/services.ts'

/** One connection, with what it brought so far. */
export interface ConnectionView {
  connection: string
  tool: string
  project: string
  source: string
  paused: boolean
  /** Whether what carries no signature is refused. */
  requiresSignature: boolean
  createdAt: string
  deliveries: number
  lastDeliveryAt: string | null
  /** Deliveries that are kept and wait to be read. */
  waiting: number
  /** Deliveries of which nothing could be made, and why the last of them. */
  unread: number
  reason: string | null
  /** Values without an entry in a table, the most frequent first. */
  notMapped: { field: string; value: string; count: number }[]
}

/** The connections of the projects in which the scope may connect tools, the oldest first. */
export async function listConnections(
  scope: Scope,
  { database, sql }: Pick<Services, 'database' | 'sql'>,
): Promise<ConnectionView[]> {
  const projects = (await listProjects(scope, sql)).filter(({ can }) => can.manageConnections)
  const found = await database.connection.findMany({
    where: { projectId: { in: projects.map(({ id }) => id) }, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      tool: true,
      project: { select: { key: true } },
      source: { select: { name: true } },
      pausedAt: true,
      requiresSignature: true,
      createdAt: true,
      unmapped: { orderBy: [{ count: 'desc' }, { value: 'asc' }], select: { field: true, value: true, count: true } },
    },
  })
  return Promise.all(found.map((one) => viewConnection(database, one)))
}

interface Found {
  id: string
  tool: string
  project: { key: string }
  source: { name: string }
  pausedAt: Date | null
  requiresSignature: boolean
  createdAt: Date
  unmapped: ConnectionView['notMapped']
}

async function viewConnection(database: Services['database'], found: Found): Promise<ConnectionView> {
  const connectionId = found.id
  const [deliveries, waiting, unread, last, lastUnread] = await Promise.all([
    database.delivery.count({ where: { connectionId } }),
    database.delivery.count({ where: { connectionId, readAt: null } }),
    database.delivery.count({ where: { connectionId, quarantined: { gt: 0 }, reason: { not: null } } }),
    database.delivery.findFirst({ where: { connectionId }, orderBy: { id: 'desc' }, select: { receivedAt: true } }),
    database.delivery.findFirst({
      where: { connectionId, quarantined: { gt: 0 }, reason: { not: null } },
      orderBy: { id: 'desc' },
      select: { reason: true },
    }),
  ])
  return {
    connection: found.id,
    tool: found.tool,
    project: found.project.key,
    source: found.source.name,
    paused: found.pausedAt !== null,
    requiresSignature: found.requiresSignature,
    createdAt: found.createdAt.toISOString(),
    deliveries,
    lastDeliveryAt: last?.receivedAt.toISOString() ?? null,
    waiting,
    unread,
    reason: lastUnread?.reason ?? null,
    notMapped: found.unmapped,
  }
}

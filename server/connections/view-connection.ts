import { connectors } from '../connectors/registry.ts'
import type {
  ConnectionSummary,
  ConnectionDetails,
  DeliveryLine,
  SecretFrom,
  UnmappedLine,
} from '../contract/connections.ts'
import type { Tool } from '../contract/tools.ts'
import type { Granted } from '../projects/granted.ts'
import type { Services } from '../services/services.ts'
import type { OpenConnection } from './find-connection.ts'

type Viewing = Pick<Services, 'clock' | 'database'>

const dayMs = 24 * 60 * 60_000
/** Deliveries and values without an entry that a page shows. */
const most = { deliveries: 20, unmapped: 50 }

const lineFields = {
  id: true,
  tool: true,
  projectId: true,
  sourceId: true,
  source: { select: { name: true } },
  pausedAt: true,
  _count: { select: { unmapped: true } },
} as const

const findOfProject = ({ database }: Viewing, projectId: number) =>
  database.connection.findMany({
    where: { projectId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: lineFields,
  })
type Found = Awaited<ReturnType<typeof findOfProject>>[number]

/** The connections of a project, the oldest first. */
export async function listOfProject(
  { id }: Granted<'manageConnections'>,
  services: Viewing,
): Promise<ConnectionSummary[]> {
  const found = await findOfProject(services, id)
  return Promise.all(found.map((one) => viewLine(services, one)))
}

async function viewLine({ database, clock }: Viewing, found: Found): Promise<ConnectionSummary> {
  const connectionId = found.id
  const { projectId, sourceId } = found
  const [last, lastDay, waiting, unread, quarantined] = await Promise.all([
    database.delivery.findFirst({
      where: { connectionId },
      orderBy: { receivedAt: 'desc' },
      select: { receivedAt: true },
    }),
    database.delivery.count({ where: { connectionId, receivedAt: { gte: new Date(clock() - dayMs) } } }),
    database.delivery.count({ where: { connectionId, readAt: null } }),
    database.delivery.count({ where: { connectionId, quarantined: { gt: 0 }, reason: { not: null } } }),
    database.quarantined.count({ where: { projectId, resolvedAt: null, sourceId } }),
  ])
  return {
    id: connectionId,
    tool: found.tool as Tool,
    source: found.source.name,
    paused: found.pausedAt !== null,
    lastDeliveryAt: last?.receivedAt.toISOString() ?? null,
    lastDay,
    waiting,
    unread,
    quarantined,
    notMapped: found._count.unmapped,
  }
}

/** All that the page of a connection shows. */
export async function viewConnectionPage(services: Viewing, connection: OpenConnection): Promise<ConnectionDetails> {
  const { database, clock } = services
  const { id: connectionId, connector, settings, secrets, source, requiresSignature } = connection
  const found = await database.connection.findUniqueOrThrow({
    where: { id: connectionId },
    select: { ...lineFields, createdAt: true },
  })
  const [line, unmapped, deliveries, stamp] = await Promise.all([
    viewLine(services, found),
    database.unmappedValue.findMany({
      where: { connectionId },
      orderBy: [{ count: 'desc' }, { value: 'asc' }],
      take: most.unmapped,
      select: { field: true, value: true, count: true },
    }),
    database.delivery.findMany({
      where: { connectionId },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: most.deliveries,
      select: {
        id: true,
        receivedAt: true,
        readAt: true,
        accepted: true,
        ignored: true,
        quarantined: true,
        reason: true,
      },
    }),
    stampOf(services, connection),
  ])
  const former = secrets.find(({ until }) => until !== null && until > clock())
  return {
    ...line,
    visibility: source.visibility,
    createdAt: found.createdAt.toISOString(),
    secretFrom: secretFromOf(connector.tool),
    hasSecret: secrets.length > 0,
    requiresSignature,
    formerSecretUntil: former ? new Date(former.until!).toISOString() : null,
    settings,
    unmapped: unmapped as UnmappedLine[],
    deliveries: deliveries.map(({ receivedAt, readAt, ...one }): DeliveryLine => ({
      ...one,
      receivedAt: receivedAt.toISOString(),
      read: readAt !== null,
    })),
    stamp,
  }
}

/** Who makes the secret of a tool's webhooks. */
export function secretFromOf(tool: string): SecretFrom {
  const { schemes, secretFrom } = connectors.get(tool)!
  return schemes.length === 0 ? 'nobody' : secretFrom
}

/** A text that is another one once a delivery came or was read, or the connection itself changed. */
export async function stampOf({ database }: Viewing, { id: connectionId, isPaused }: OpenConnection): Promise<string> {
  const [last, waiting] = await Promise.all([
    database.delivery.findFirst({
      where: { connectionId },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      select: { id: true, readAt: true },
    }),
    database.delivery.count({ where: { connectionId, readAt: null } }),
  ])
  return [last?.id ?? 0, last?.readAt?.getTime() ?? 0, waiting, isPaused ? 1 : 0].join(' ')
}

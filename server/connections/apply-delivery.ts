import type { Delivery, NotMapped, ToolUpdate } from '../connectors/connector.ts'
import type { DeliveryReading } from '../connectors/read-delivery.ts'
import { findEntry } from '../connectors/settings.ts'
import { DaylightError } from '../contract/errors.ts'
import type { Visibility } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import type { PushGrant } from '../ledger/judge-push.ts'
import type { Services } from '../services/services.ts'
import type { OpenConnection } from './find-connection.ts'
import { nameToldAgain } from './name-told-again.ts'

/** What became of a delivery: of its updates, and of its events of which a board shows nothing. */
export interface DeliveryOutcome {
  accepted: number
  ignored: number
  quarantined: number
}

/** What applying a delivery takes. */
export type ApplyingServices = Pick<Services, 'clock' | 'database' | 'readDelivery' | 'sql' | 'topics' | 'writer'>

/**
 * Reads a kept delivery and writes what it says into the ledger, as the connection's source; notes what became of it. Done
 * twice it changes nothing. What cannot be read is noted with the reason. Throws `rate_limited` or `unavailable` where
 * it has to wait: then it is still to be done.
 */
export async function applyDelivery(
  services: ApplyingServices,
  connection: OpenConnection,
  kept: { id: number; readings: number },
  delivery: Delivery,
): Promise<DeliveryOutcome> {
  const { id, connector, project, source, settings } = connection
  const reading = await services.readDelivery(`connection ${id}`, {
    ...delivery,
    tool: connector.tool,
    settings,
    timeZone: project.timeZone,
    visibility: source.visibility,
  })
  const { reason, ...outcome } = await outcomeOf(services, connection, reading, kept.readings)
  // The condition decides who counts: two that read the same at once do so once.
  const { count } = await services.database.delivery.updateMany({
    where: { id: kept.id, readAt: null },
    data: {
      ...outcome,
      reason,
      unmapped: reading.ok ? reading.notMapped.length : 0,
      readings: { increment: 1 },
      readAt: new Date(services.clock()),
    },
  })
  if (count > 0 && reading.ok) await countUnmapped(services, id, reading.notMapped)
  return outcome
}

async function outcomeOf(
  services: ApplyingServices,
  connection: OpenConnection,
  reading: DeliveryReading,
  readings: number,
): Promise<DeliveryOutcome & { reason: string | null }> {
  if (!reading.ok) return { accepted: 0, ignored: 0, quarantined: 1, reason: cutReason(reading.message) }
  const outcome = { accepted: 0, ignored: reading.ignored, quarantined: 0, reason: null as string | null }
  for (const [key, updates] of byProject(connection, reading.updates)) {
    const grant = await findGrant(services, connection.source.name, key)
    if (!grant) {
      outcome.quarantined += updates.length
      outcome.reason = `there is no project ${key} with the source ${connection.source.name}`
      continue
    }
    const named =
      readings > 0 ? await nameToldAgain(services.sql, grant.projects[0]!.sourceId, updates, readings) : updates
    for (let from = 0; from < named.length; from += limits.updatesPerPush) {
      const part = named.slice(from, from + limits.updatesPerPush).map(({ toolProject: _, ...update }) => update)
      const written = await append(services, grant, { project: key, updates: part })
      if (written.refused) outcome.reason = cutReason(written.refused)
      outcome.accepted += written.accepted
      outcome.quarantined += part.length - written.accepted
    }
  }
  return outcome
}

const cutReason = (reason: string) => reason.replaceAll('\u0000', '').slice(0, 500).toWellFormed()

/** Which of our projects each update is of, by the settings' rule; the connection's own where there is none. */
export function byProject(
  { settings, project }: OpenConnection,
  updates: readonly ToolUpdate[],
): Map<string, ToolUpdate[]> {
  const grouped = new Map<string, ToolUpdate[]>()
  for (const update of updates) {
    const ruled = update.toolProject === null ? undefined : findEntry(settings.projects, update.toolProject)
    const key = ruled ?? project.key
    grouped.set(key, [...(grouped.get(key) ?? []), update])
  }
  return grouped
}

interface GrantRow {
  id: number
  key: string
  timeZone: string
  sourceId: number
  sourceVisibility: Visibility
}

async function findGrant({ sql }: ApplyingServices, source: string, key: string): Promise<PushGrant | null> {
  const projects = await sql.all<GrantRow>(
    `SELECT p.id, p.key, p.time_zone AS "timeZone", s.id AS "sourceId", s.visibility AS "sourceVisibility"
     FROM project p JOIN source s ON s.project_id = p.id WHERE p.key = ? AND s.name = ?`,
    key,
    source,
  )
  return projects.length > 0 ? { source, kinds: null, projects } : null
}

async function append(
  { writer, topics }: ApplyingServices,
  grant: PushGrant,
  push: { project: string; updates: unknown[] },
) {
  try {
    const { projectId, revision, receipts } = await writer.append(Buffer.from(JSON.stringify(push)), grant, 'en')
    if (receipts.some(({ status }) => status === 'applied')) topics.announce(projectId, revision)
    return { accepted: receipts.filter(({ status }) => status !== 'quarantined').length, refused: null }
  } catch (error) {
    // What the ledger refuses as a whole stays with the delivery; what has to wait is sent again.
    if (error instanceof DaylightError && error.code === 'invalid') return { accepted: 0, refused: error.message }
    throw error
  }
}

/** How many values without an entry are kept of one connection. */
const mostUnmapped = 500

async function countUnmapped(
  { database, clock }: ApplyingServices,
  connectionId: string,
  notMapped: readonly NotMapped[],
) {
  const distinct = new Map(notMapped.map((one) => [`${one.field} ${one.value}`, one]))
  for (const { field, value } of distinct.values()) {
    const lastAt = new Date(clock())
    const { count } = await database.unmappedValue.updateMany({
      where: { connectionId, field, value },
      data: { count: { increment: 1 }, lastAt },
    })
    if (count > 0 || (await database.unmappedValue.count({ where: { connectionId } })) >= mostUnmapped) continue
    await database.unmappedValue.upsert({
      where: { connectionId_field_value: { connectionId, field, value } },
      create: { connectionId, field, value, count: 1, lastAt },
      update: { count: { increment: 1 }, lastAt },
    })
  }
}

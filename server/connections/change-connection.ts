import { connectors } from '../connectors/registry.ts'
import { connectorSettingsSchema, type ConnectorSettings } from '../contract/connector-settings.ts'
import { connectionSecretSchema, type ConnectionAccess, type WhatIsReadAgain } from '../contract/connections.ts'
import { DaylightError } from '../contract/errors.ts'
import { addSource } from '../identity/add-source.ts'
import { hashSecret } from '../identity/ingest-secret.ts'
import type { Scope } from '../identity/scope.ts'
import { requireProject } from '../projects/granted.ts'
import type { Services } from '../services/services.ts'
import { addressOf, newConnectionSecret, requireTargets } from './add-connection.ts'
import { connectionSecretsCodec, connectorSettingsCodec, placeOfSecrets } from './connection-codecs.ts'
import { openConnection, openFields, type OpenConnection } from './find-connection.ts'

type Changing = Pick<Services, 'clock' | 'database' | 'origin' | 'sealer' | 'sql' | 'tokens'>

/** How long the secret that is replaced still holds: somebody has to type the new one into the tool. */
const keptMs = 7 * 24 * 60 * 60_000

/** The connection of that id, of a project in which the scope may connect tools; `not_found` alike for all others. */
export async function requireConnection(
  scope: Scope,
  services: Pick<Services, 'database' | 'sealer' | 'sql'>,
  id: string,
): Promise<OpenConnection> {
  const found = await services.database.connection.findFirst({ where: { id, removedAt: null }, select: openFields })
  if (!found) throw new DaylightError('not_found', `no connection ${id}`, { path: 'id' })
  try {
    await requireProject(scope, services.sql, found.project.key, 'manageConnections')
  } catch (cause) {
    if (cause instanceof DaylightError && cause.code === 'not_found')
      throw new DaylightError('not_found', `no connection ${id}`, { path: 'id' })
    throw cause
  }
  return openConnection(services, found)
}

/** Takes a connection's address away. What it sent, and became, stays. */
export async function removeConnection(scope: Scope, services: Changing, id: string): Promise<void> {
  await requireConnection(scope, services, id)
  await services.database.connection.update({ where: { id }, data: { removedAt: new Date(services.clock()) } })
}

/** From now on what arrives is kept and not read. */
export async function pauseConnection(scope: Scope, services: Changing, id: string): Promise<void> {
  const { isPaused } = await requireConnection(scope, services, id)
  if (isPaused) throw new DaylightError('conflict', `connection ${id} is paused`, { path: 'id' })
  await services.database.connection.update({ where: { id }, data: { pausedAt: new Date(services.clock()) } })
}

/** From now on what arrives is read again; what was kept meanwhile is read within a minute. */
export async function resumeConnection(scope: Scope, services: Changing, id: string): Promise<void> {
  const { isPaused } = await requireConnection(scope, services, id)
  if (!isPaused) throw new DaylightError('conflict', `connection ${id} is not paused`, { path: 'id' })
  await services.database.connection.update({ where: { id }, data: { pausedAt: null } })
}

/** Deliveries that are read again at most where all of them are to be. */
const mostReadAgain = 10_000

/**
 * Reads what arrives by other settings, and by these again, within a minute, what could not be read by the old ones or held a
 * value without an entry; or all that was kept, of very many the last.
 */
export async function setConnection(
  scope: Scope,
  services: Changing,
  id: string,
  settings: ConnectorSettings,
  again: WhatIsReadAgain = 'unread',
): Promise<void> {
  const { connector, source } = await requireConnection(scope, services, id)
  const judged = connectorSettingsSchema.parse(settings)
  const projects = await requireTargets(scope, services, connector.tool, judged)
  const chosen =
    again === 'all'
      ? { id: { gt: await findLastBefore(services, id) } }
      : { OR: [{ accepted: 0, reason: { not: null } }, { unmapped: { gt: 0 } }] }
  await services.database.$transaction(async (transaction) => {
    for (const project of projects) await addSource(transaction, project, source.name, undefined)
    await transaction.connection.update({ where: { id }, data: { settings: connectorSettingsCodec.encode(judged) } })
    await transaction.delivery.updateMany({
      where: { connectionId: id, ...chosen },
      data: { readAt: null, reason: null, accepted: 0, ignored: 0, quarantined: 0, unmapped: 0 },
    })
    // They are counted anew from what arrives: an entry may have been added for them.
    await transaction.unmappedValue.deleteMany({ where: { connectionId: id } })
  })
}

/** The delivery behind which the last ones begin that may be read again. */
async function findLastBefore({ database }: Pick<Changing, 'database'>, connectionId: string): Promise<number> {
  const before = await database.delivery.findFirst({
    where: { connectionId },
    orderBy: { receivedAt: 'desc' },
    skip: mostReadAgain,
    select: { id: true },
  })
  return before?.id ?? 0
}

/**
 * Gives a connection another secret: one that is given, or one that is made; the one before holds for a week more. Where
 * the tool takes no secret of ours, and where it is asked for, the address is another one from now on.
 */
export async function rotateConnection(
  scope: Scope,
  services: Changing,
  id: string,
  { secret: given, address }: { secret?: string | undefined; address?: boolean | undefined },
): Promise<Omit<ConnectionAccess, 'url'> & { url: string | null }> {
  const { connector, secrets } = await requireConnection(scope, services, id)
  if (given !== undefined && connectors.get(connector.tool)!.schemes.length === 0)
    throw new DaylightError('invalid', `${connector.tool} signs nothing: rotate its address`, { path: 'secret' })
  const secret = given === undefined ? newConnectionSecret(connector.tool) : connectionSecretSchema.parse(given)
  const now = services.clock()
  const [before] = secrets
  const token = address || secret === null ? services.tokens.next() : null
  const kept = before ? [{ secret: before.secret, until: now + keptMs }] : []
  const next = secret === null ? secrets : [{ secret, until: null }, ...kept]
  await services.database.connection.update({
    where: { id },
    data: {
      secrets: services.sealer.seal(connectionSecretsCodec.encode(next), placeOfSecrets(id)),
      ...(given === undefined ? {} : { requiresSignature: true }),
      ...(token ? { tokenHash: hashSecret(token) } : {}),
    },
  })
  return { connection: id, secret, url: token && addressOf(services, connector.tool, token) }
}

import type { Connector } from '../connectors/connector.ts'
import { connectors } from '../connectors/registry.ts'
import type { ConnectorSettings } from '../contract/connector-settings.ts'
import type { Visibility } from '../contract/ingest.ts'
import { hashSecret } from '../identity/ingest-secret.ts'
import type { Services } from '../services/services.ts'
import {
  connectionSecretsCodec,
  connectorSettingsCodec,
  placeOfSecrets,
  type ConnectionSecrets,
} from './connection-codecs.ts'

/** A connection that is there, with all that its deliveries are judged and read by. */
export interface OpenConnection {
  id: string
  connector: Connector
  project: { id: number; key: string; timeZone: string }
  source: { name: string; visibility: Visibility }
  settings: ConnectorSettings
  secrets: ConnectionSecrets
  requiresSignature: boolean
  isPaused: boolean
}

/** The connection behind a token in the address of a tool; null where there is none, or it is another tool's. */
export async function findConnectionByToken(
  services: Pick<Services, 'database' | 'sealer'>,
  tool: string,
  token: string,
): Promise<OpenConnection | null> {
  const found = await services.database.connection.findFirst({
    where: { tokenHash: hashSecret(token), tool, removedAt: null },
    select: openFields,
  })
  return found && openConnection(services, found)
}

/** What is read of a connection to open it. */
export const openFields = {
  id: true,
  tool: true,
  project: { select: { id: true, key: true, timeZone: true } },
  source: { select: { name: true, visibility: true } },
  settings: true,
  secrets: true,
  requiresSignature: true,
  pausedAt: true,
} as const

type Found = NonNullable<Awaited<ReturnType<typeof findAny>>>
const findAny = ({ database }: Pick<Services, 'database'>) => database.connection.findFirst({ select: openFields })

/** A stored connection, opened. */
export function openConnection({ sealer }: Pick<Services, 'sealer'>, found: Found): OpenConnection {
  const { id, tool, project, source, settings, secrets, requiresSignature, pausedAt } = found
  return {
    id,
    connector: connectors.get(tool)!,
    project,
    source: { name: source.name, visibility: source.visibility === 'internal' ? 'internal' : 'customer' },
    settings: connectorSettingsCodec.decode(settings),
    secrets: connectionSecretsCodec.decode(sealer.open(secrets, placeOfSecrets(id))),
    requiresSignature,
    isPaused: pausedAt !== null,
  }
}

import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { connectors, toolNames } from '../connectors/registry.ts'
import { connectorSettingsSchema, type ConnectorSettings } from '../contract/connector-settings.ts'
import { slug } from '../contract/civil.ts'
import { connectionSecretSchema, type ConnectionAccess } from '../contract/connections.ts'
import { DaylightError } from '../contract/errors.ts'
import { newKeySchema } from '../identity/add-key.ts'
import { addSource } from '../identity/add-source.ts'
import { hashSecret } from '../identity/ingest-secret.ts'
import type { Scope } from '../identity/scope.ts'
import { requireProject } from '../projects/granted.ts'
import type { Services } from '../services/services.ts'
import { connectionSecretsCodec, connectorSettingsCodec, placeOfSecrets } from './connection-codecs.ts'

export const newConnectionSchema = z.object({
  tool: z.enum(toolNames),
  project: slug(),
  /** The tool's own name where left out. */
  source: newKeySchema.shape.source.optional(),
  secret: connectionSecretSchema.optional(),
  settings: connectorSettingsSchema.default({}),
  visibility: newKeySchema.shape.visibility,
})
export type NewConnection = z.input<typeof newConnectionSchema>

/**
 * Connects a tool to a project: the address that its webhooks go to, and the secret that they are signed with. One that is not
 * given is made, where the tool takes one of ours; then deliveries without a signature are taken until the first that has one.
 */
export async function addConnection(
  scope: Scope,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'sealer' | 'sql' | 'tokens'>,
  connection: NewConnection,
): Promise<ConnectionAccess & { url: string }> {
  const { tool, project, source = tool, settings, visibility, ...given } = newConnectionSchema.parse(connection)
  const granted = await requireProject(scope, services.sql, project, 'manageConnections')
  const projects = await requireTargets(scope, services, tool, settings)
  const id = randomUUID()
  const token = services.tokens.next()
  const secret = given.secret ?? newConnectionSecret(tool)
  const secrets = secret === null ? [] : [{ secret, until: null }]
  await services.database.$transaction(async (transaction) => {
    const sourceId = await addSource(transaction, granted.key, source, visibility)
    for (const other of projects) await addSource(transaction, other, source, visibility)
    await transaction.connection.create({
      data: {
        id,
        tool,
        projectId: granted.id,
        sourceId,
        tokenHash: hashSecret(token),
        secrets: services.sealer.seal(connectionSecretsCodec.encode(secrets), placeOfSecrets(id)),
        requiresSignature: given.secret !== undefined,
        settings: connectorSettingsCodec.encode(settings),
        createdAt: new Date(services.clock()),
      },
    })
  })
  return { connection: id, url: addressOf(services, tool, token), secret }
}

/** Where a tool sends its webhooks. */
export const addressOf = ({ origin }: Pick<Services, 'origin'>, tool: string, token: string): string =>
  `${origin}/api/hooks/${tool}/${token}`

/** A secret to be typed into the tool; null where it takes none, or makes its own. */
export function newConnectionSecret(tool: string): string | null {
  const { schemes, secretFrom } = connectors.get(tool)!
  if (schemes.length === 0 || secretFrom === 'tool') return null
  return randomBytes(24).toString('base64url')
}

/** The other projects that settings name, each of which the scope may connect; throws `invalid` where the tool needs what is missing. */
export async function requireTargets(
  scope: Scope,
  { sql }: Pick<Services, 'sql'>,
  tool: string,
  settings: ConnectorSettings,
): Promise<string[]> {
  for (const field of connectors.get(tool)!.needs ?? [])
    if (settings[field] === undefined)
      throw new DaylightError('invalid', `${tool} needs ${field} in its settings`, { path: `settings.${field}` })
  const keys = [...new Set(Object.values(settings.projects ?? {}))]
  for (const key of keys) await requireProject(scope, sql, key, 'manageConnections')
  return keys
}

import type { Delivery, Hint, NotMapped } from '../connectors/connector.ts'
import { verifyDelivery } from '../connectors/verifier.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import type { Update } from '../contract/ingest.ts'
import type { Language } from '../contract/languages.ts'
import type { Scope } from '../identity/scope.ts'
import { judgeUpdate } from '../ledger/judge-update.ts'
import type { Services } from '../services/services.ts'
import { byProject } from './apply-delivery.ts'
import { requireConnection } from './change-connection.ts'
import type { OpenConnection } from './find-connection.ts'

/** What a delivery would become. */
export interface TriedDelivery {
  /** What its signature is worth; null where the connection has no secret. */
  signature: 'signed' | 'unsigned' | 'refused' | null
  updates: (Update & { project: string })[]
  ignored: number
  /** Updates that would go to quarantine, with the field and the reason. */
  refused: { id: string; path: string | null; message: string }[]
  notMapped: NotMapped[]
  hints: Hint[]
  /** Why nothing can be made of it; null where something can. */
  reason: string | null
}

/** Reads a delivery as its connection would, and writes nothing. Throws `too_large` for one that is. */
export async function tryDelivery(
  scope: Scope,
  services: Pick<Services, 'clock' | 'database' | 'readDelivery' | 'sealer' | 'sql'>,
  id: string,
  delivery: Omit<Delivery, 'receivedAt'>,
): Promise<TriedDelivery> {
  return tryOpenConnection(services, await requireConnection(scope, services, id), delivery, 'en')
}

/** The same of a connection that somebody was let into, in their language; as of now where nothing says when it came. */
export async function tryOpenConnection(
  services: Pick<Services, 'clock' | 'readDelivery'>,
  connection: OpenConnection,
  delivery: Omit<Delivery, 'receivedAt'> & { receivedAt?: number },
  language: Language,
): Promise<TriedDelivery> {
  if (delivery.body.byteLength > limits.hookBytes)
    throw new DaylightError('too_large', { code: 'body_too_large', most: `${limits.hookBytes / 1024 / 1024} MiB` })
  const { id, connector, settings, project, source, secrets } = connection
  const received = { ...delivery, receivedAt: delivery.receivedAt ?? services.clock() }
  const known = secrets.map(({ secret }) => secret)
  const signature = known.length > 0 ? verifyDelivery(connector.schemes, received, known) : null
  const reading = await services.readDelivery(`connection ${id}`, {
    ...received,
    tool: connector.tool,
    settings,
    timeZone: project.timeZone,
    visibility: source.visibility,
    language,
  })
  const nothing = { updates: [], ignored: 0, refused: [], notMapped: [], hints: [] }
  if (!reading.ok) return { signature, ...nothing, reason: reading.message }
  const updates = [...byProject(connection, reading.updates)].flatMap(([key, ofProject]) =>
    ofProject.map(({ toolProject: _, ...update }) => ({ project: key, ...update })),
  )
  const refused = updates.flatMap(({ project: _, ...update }) => {
    const judged = judgeUpdate(update, language)
    return judged ? [{ id: update.id, path: judged.path ?? null, message: judged.message }] : []
  })
  const { ignored, notMapped, hints } = reading
  return { signature, updates, ignored, refused, notMapped, hints, reason: null }
}

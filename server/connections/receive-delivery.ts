import type { Delivery } from '../connectors/connector.ts'
import { verifyDelivery } from '../connectors/verifier.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { log } from '../platform/log.ts'
import { sha256 } from '../platform/sha256.ts'
import type { Services } from '../services/services.ts'
import { applyDelivery, type ApplyingServices, type DeliveryOutcome } from './apply-delivery.ts'
import type { OpenConnection } from './find-connection.ts'
import { sealOriginal } from './keep-original.ts'

type ReceivingServices = ApplyingServices & Pick<Services, 'background' | 'sealer'>

/** What a tool is answered: with how many deliveries are kept and wait to be read, where they do. */
export type DeliveryAnswer = DeliveryOutcome & { waiting?: number }
const waits: DeliveryAnswer = { accepted: 0, ignored: 0, quarantined: 0, waiting: 1 }

/**
 * Takes what a tool sent: proves where it comes from, keeps it as it is, and reads it into the ledger. What was sent before
 * is answered as it was then. Throws `unauthenticated` for a bad signature; once it is kept nothing is refused, and what
 * takes longer than tools wait is done after the answer.
 */
export async function receiveDelivery(
  services: ReceivingServices,
  connection: OpenConnection,
  delivery: Delivery,
): Promise<DeliveryAnswer> {
  await requireAuthentic(services, connection, delivery)
  const kept = await keepDelivery(services, connection, delivery)
  if (kept.readAt) return { accepted: kept.accepted, ignored: kept.ignored, quarantined: kept.quarantined }
  if (connection.isPaused) return waits
  const applying = applyDelivery(services, connection, kept, delivery)
  services.background.run('reading a delivery', applying.catch(notYet))
  return Promise.race([applying.catch(() => waits), answerAnyway()])
}

/** What could not be done is done a minute later: see `readWaiting`. */
const notYet = (error: unknown) => {
  if (!(error instanceof DaylightError)) throw error
  log.warn({ err: error }, 'a delivery waits')
}

const answerAnyway = () =>
  new Promise<DeliveryAnswer>((resolve) => {
    setTimeout(() => resolve(waits), limits.hookAnswerMs).unref()
  })

async function requireAuthentic(
  { database, clock }: ReceivingServices,
  { id, connector, secrets, requiresSignature }: OpenConnection,
  delivery: Delivery,
): Promise<void> {
  const now = clock()
  const valid = secrets.filter(({ until }) => until === null || until > now).map(({ secret }) => secret)
  if (valid.length === 0) return
  const verdict = verifyDelivery(connector.schemes, delivery, valid)
  if (verdict === 'refused' || (verdict === 'unsigned' && requiresSignature))
    throw new DaylightError('unauthenticated', { code: 'signature_wrong' })
  // The tool knows the secret now: from here on nobody else is believed.
  if (verdict === 'signed' && !requiresSignature)
    await database.connection.update({ where: { id }, data: { requiresSignature: true } })
}

/** The stored delivery: this one, or the one of the same name that was kept before. */
async function keepDelivery(services: ReceivingServices, connection: OpenConnection, delivery: Delivery) {
  const { database } = services
  const { id: connectionId, connector } = connection
  const deliveryId = nameOfDelivery(connector.deliveryHeaders, delivery)
  const find = () => database.delivery.findUnique({ where: { connectionId_deliveryId: { connectionId, deliveryId } } })
  const known = await find()
  if (known) return known
  const original = await sealOriginal(services, { id: connectionId, tool: connector.tool }, deliveryId, delivery)
  const row = { connectionId, deliveryId, receivedAt: new Date(delivery.receivedAt), original }
  try {
    return await database.delivery.create({ data: row })
  } catch (error) {
    // Sent twice at once: the other one is kept.
    const other = (error as { code?: unknown }).code === 'P2002' ? await find() : null
    if (!other) throw error
    return other
  }
}

/** The tool's own name of a delivery, else a hash of its body. */
function nameOfDelivery(names: readonly string[], { headers, body }: Delivery): string {
  const named = names.map((name) => headers[name]?.trim()).find(Boolean)
  return named && named.length <= limits.idLength && named.isWellFormed() ? `id:${named}` : `sha256:${sha256(body)}`
}

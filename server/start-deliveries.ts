import type { DeliveryReading, DeliveryToRead } from './connectors/read-delivery.ts'
import { readDelivery as readHere } from './connectors/read-delivery.ts'
import { DaylightError } from './contract/errors.ts'
import { limits } from './contract/limits.ts'
import { threadFile } from './platform/start-thread.ts'
import { workInThread } from './platform/work-in-thread.ts'
import type { ReadDelivery } from './services/services.ts'

export const deliveryThread = 'server/delivery-thread.ts'

/** Why a reading came to no end: told apart from what may be tried again. */
class Unread extends Error {}

/**
 * Reads deliveries: small ones of known tools at once, others in another thread, where reading may take so long and so much
 * memory; what takes more cannot be read. Without `thread` all of them are read at once. Throws `unavailable` where too
 * many wait.
 */
export function startDeliveries(thread: { file?: string; longestMs?: number } | null) {
  if (!thread) return { readDelivery: (_: string, delivery: DeliveryToRead) => readHere(delivery), end() {} }
  const { work, end } = workInThread<DeliveryToRead, DeliveryReading>({
    name: 'reads deliveries',
    file: thread.file ?? threadFile(deliveryThread),
    options: { resourceLimits: { maxOldGenerationSizeMb: limits.hookMegabytes } },
    most: limits.hooksToRead,
    longestMs: thread.longestMs ?? limits.hookMs,
    failed: () => new Unread(),
    full: () => new DaylightError('unavailable', { code: 'too_many_deliveries' }, { retryAfterSeconds: 5 }),
  })
  const readDelivery: ReadDelivery = async (asker, delivery) => {
    if (!delivery.settings.expression && delivery.body.byteLength <= limits.hookBytesAtOnce) return readHere(delivery)
    try {
      return await work(asker, delivery)
    } catch (error) {
      if (!(error instanceof Unread)) throw error
      return { ok: false, message: 'reading it took too long, or too much memory' }
    }
  }
  return { readDelivery, end }
}

import { DaylightError } from '../contract/errors.ts'
import { everyMinute } from '../platform/every-minute.ts'
import { log } from '../platform/log.ts'
import type { Services } from '../services/services.ts'
import { applyDelivery, type ApplyingServices } from './apply-delivery.ts'
import { openConnection, openFields } from './find-connection.ts'
import { openOriginal } from './keep-original.ts'

/** How long what just came is left to who received it, in milliseconds. */
const ownMs = 30_000
/** Deliveries that are looked at together. */
const atOnce = 50

/** Reads now and every minute what is kept and waits; `stop` ends it after what is under way. */
export const startDeliveryAutomation = (services: Services) =>
  everyMinute(() => services.turns.run('waiting deliveries', () => readWaiting(services)))

/**
 * Reads deliveries that are kept and were not read: of a connection that goes on after a pause, of a process that ended
 * before it was done, of a ledger that had too much to do. In the order in which they came; none twice.
 */
export async function readWaiting(services: ApplyingServices & Pick<Services, 'sealer'>): Promise<void> {
  const { database, clock } = services
  /** Connections that have to wait: what came after stays behind. */
  const busy = new Set<string>()
  const cameBefore = new Date(clock() - ownMs)
  for (let after = 0; ;) {
    const waiting = await database.delivery.findMany({
      where: {
        readAt: null,
        id: { gt: after },
        receivedAt: { lt: cameBefore },
        connection: { pausedAt: null, removedAt: null },
      },
      orderBy: { id: 'asc' },
      take: atOnce,
      include: { connection: { select: openFields } },
    })
    for (const { id, connection, ...kept } of waiting) {
      after = id
      if (busy.has(connection.id)) continue
      try {
        await applyDelivery(
          services,
          openConnection(services, connection),
          { id, readings: kept.readings },
          await openOriginal(services, connection.id, kept),
        )
      } catch (error) {
        // Its turn comes again, and one that cannot be opened keeps no other one waiting.
        if (error instanceof DaylightError) busy.add(connection.id)
        else log.error({ err: error, delivery: id }, 'a delivery cannot be read')
      }
    }
    if (waiting.length < atOnce) return
  }
}

import type { Transaction } from '../../platform/database.ts'
import { serializably } from '../../platform/serializably.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { clearRehearsal } from '../day/clear-rehearsal.ts'
import { nextSequence, readPlanned } from './change-open-day.ts'

async function cancelRow(transaction: Transaction, id: number, reason: string | null) {
  const row = await readPlanned(transaction, id)
  await clearRehearsal(transaction, id)
  await transaction.openDay.update({
    where: { id },
    data: { ...nextSequence(row), state: 'cancelled', cancelReason: reason },
  })
}

/** Cancels one that is planned; the mails follow (`mailOpenDay`). */
export async function cancelOpenDay(
  { database }: Pick<Services, 'database'>,
  id: number,
  reason: string | null,
): Promise<void> {
  await serializably(database, (transaction) => cancelRow(transaction, id, reason))
}

/**
 * Ends a rhythm of the project: nothing more is planned, and what is planned is cancelled; what nobody was invited to
 * and nobody worked on is as if it had never been. Gives the ids of those that are cancelled.
 */
export async function endSeries(
  { id: projectId }: Granted<'runOpenDays'>,
  { database, clock }: Pick<Services, 'clock' | 'database'>,
  id: string,
): Promise<number[]> {
  return serializably(database, async (transaction) => {
    const { count } = await transaction.openDaySeries.updateMany({
      where: { id, projectId, endedAt: null },
      data: { endedAt: new Date(clock()) },
    })
    if (count === 0) return []
    const ahead = { seriesId: id, state: 'planned', startsAt: { gt: new Date(clock()) } }
    await transaction.openDay.deleteMany({
      where: { ...ahead, deck: null, attendees: { none: { sentSequence: { not: null } } } },
    })
    const planned = await transaction.openDay.findMany({ where: ahead, select: { id: true } })
    for (const one of planned) await cancelRow(transaction, one.id, null)
    return planned.map((one) => one.id)
  })
}

import { DaylightError } from '../contract/errors.ts'
import type { Transaction } from '../platform/database.ts'
import type { OpenDayTools } from './open-day-tools.ts'

/**
 * Writes something into an open day that is neither closed nor cancelled, in one transaction: closing waits for it, or
 * it is refused with `conflict`.
 */
export function whileOpen<Result>(
  { database }: Pick<OpenDayTools, 'database'>,
  openDayId: number,
  write: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.$transaction(async (transaction) => {
    // Changes nothing but takes the row.
    const { count } = await transaction.openDay.updateMany({
      where: { id: openDayId, state: { in: ['planned', 'live'] } },
      data: { sequence: { increment: 0 } },
    })
    if (count === 0) throw new DaylightError('conflict', 'The open day is over')
    return write(transaction)
  })
}

import { DaylightError } from '../../contract/errors.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Services } from '../../services/services.ts'
import { isRoomOpen, type Held } from './is-room-open.ts'

type Write<Result> = (transaction: Transaction, openDay: Held) => Promise<Result>

/**
 * Writes something into an open day that is neither closed nor cancelled, in one transaction: closing, and the end of a
 * rehearsal, wait for it, or it is refused with `conflict`.
 */
export function whileOpen<Result>(
  { database }: Pick<Services, 'database'>,
  openDayId: number,
  write: Write<Result>,
): Promise<Result> {
  return database.$transaction(async (transaction) => {
    // Changes nothing but takes the row.
    const [openDay] = await transaction.openDay.updateManyAndReturn({
      where: { id: openDayId, state: { in: ['planned', 'live'] } },
      data: { sequence: { increment: 0 } },
      select: { state: true, rehearsedSince: true },
    })
    if (!openDay) throw new DaylightError('conflict', 'The open day is over')
    return write(transaction, openDay)
  })
}

/** The same while its room is open, for what whoever sits there does. */
export const whileHeld = <Result>(
  services: Pick<Services, 'database'>,
  openDayId: number,
  write: Write<Result>,
): Promise<Result> =>
  whileOpen(services, openDayId, (transaction, openDay) => {
    if (!isRoomOpen(openDay)) throw new DaylightError('conflict', 'This room is not open')
    return write(transaction, openDay)
  })

import { DaylightError } from '../../contract/errors.ts'
import type { Services } from '../../services/services.ts'
import { notBegun } from '../day/clear-rehearsal.ts'
import { tellRoom } from '../day/tell-room.ts'

/**
 * Makes an open day that began by mistake planned again, as long as nothing happened in it: no slide or step beyond the
 * beginning was shown, nothing was asked, voted, scored or said without words. Whoever joined waits outside again, and
 * what was written down stays. `conflict` otherwise.
 */
export async function returnToPlanned(
  services: Pick<Services, 'database' | 'rooms'>,
  openDayId: number,
): Promise<void> {
  await services.database.$transaction(async (transaction) => {
    const { count } = await transaction.openDay.updateMany({
      where: {
        id: openDayId,
        state: 'live',
        room: { touched: false },
        participants: { none: { OR: [{ pulse: { isNot: null } }, { questions: { some: {} } }] } },
      },
      data: { state: 'planned', startedAt: null },
    })
    if (count === 0) throw new DaylightError('conflict', 'Something was shown already')
    await transaction.room.update({
      where: { openDayId },
      data: notBegun,
    })
  })
  await tellRoom(services, openDayId)
}

import { DaylightError } from '../../contract/errors.ts'
import { notBegun } from '../clear-rehearsal.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { tellRoom } from '../tell-room.ts'

/**
 * Makes an open day that began by mistake planned again, as long as nothing happened in it: no slide or step beyond the
 * beginning was shown, nothing was asked, voted, scored or said without words. Whoever joined waits outside again, and
 * what was written down stays. `conflict` otherwise.
 */
export async function returnToPlanned(tools: OpenDayTools, openDayId: number): Promise<void> {
  await tools.database.$transaction(async (transaction) => {
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
  await tellRoom(tools, openDayId)
}

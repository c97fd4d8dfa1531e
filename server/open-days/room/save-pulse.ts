import { DaylightError } from '../../contract/errors.ts'
import type { Pulse } from '../../contract/open-days/room.ts'
import type { Services } from '../../services/services.ts'
import { isRoomOpen } from '../day/is-room-open.ts'
import type { Participant } from './find-room.ts'

/** How long after the end the two questions may still be answered, in milliseconds. */
const afterwards = 7 * 86_400_000

/**
 * Keeps what somebody answers at the end; what is left out stays as it was answered before, and the last answer counts.
 * `conflict` before it began and a week after the end.
 */
export async function savePulse(
  services: Pick<Services, 'clock' | 'database'>,
  { id, openDay }: Participant,
  pulse: Pulse,
): Promise<void> {
  const { database, clock } = services
  const isOpen = isRoomOpen(openDay)
  const isJustOver = openDay.state === 'closed' && clock() < openDay.closedAt!.getTime() + afterwards
  if (!isOpen && !isJustOver) throw new DaylightError('conflict', 'This room is not open')
  const given = {
    ...(pulse.useful === undefined ? {} : { useful: pulse.useful }),
    ...(pulse.confident === undefined ? {} : { confident: pulse.confident }),
  }
  await database.pulse.upsert({
    where: { participantId: id },
    create: { participantId: id, ...given },
    update: { ...given, revision: { increment: 1 } },
  })
}

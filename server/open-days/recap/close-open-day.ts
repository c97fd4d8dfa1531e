import { boardsCodec } from '../../board/board-codec.ts'
import { DaylightError } from '../../contract/errors.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { readBoards, type Boards } from '../day/read-boards.ts'
import { followClosing } from './follow-closing.ts'
import { canonicalJson } from '../../ledger/canonical-json.ts'
import { sha256 } from '../../platform/sha256.ts'

/**
 * Ends an open day: in one transaction it is closed and the boards are sealed as they stood, or as they were held for the
 * room. A second time it changes nothing; `conflict` for one that never began. Then promises and scores go on to the
 * ledger and the survey is sent that the team wants after an open day; what a crash leaves of that, the minute's job does.
 */
export async function closeOpenDay(
  project: Granted<'runOpenDays'>,
  services: Pick<
    Services,
    | 'boards'
    | 'clock'
    | 'database'
    | 'origin'
    | 'outbox'
    | 'own'
    | 'readLarge'
    | 'rooms'
    | 'sealer'
    | 'sql'
    | 'tokens'
    | 'turns'
  >,
  openDay: { id: number },
): Promise<void> {
  const { database, clock, rooms } = services
  const { id } = openDay
  const now = await readBoards(project, services)
  const revision = await database.$transaction(async (transaction) => {
    const room = await transaction.room.findUnique({ where: { openDayId: id } })
    const shown = room?.frozenBoard ? boardsCodec.decode(room.frozenBoard) : now
    const { count } = await transaction.openDay.updateMany({
      where: { id, state: 'live' },
      data: { state: 'closed', closedAt: new Date(clock()), ...sealOf(shown) },
    })
    if (count === 0) return null
    await transaction.poll.updateMany({ where: { openDayId: id, state: 'open' }, data: { state: 'closed' } })
    if (!room) return 0
    const ended = await transaction.room.update({
      where: { openDayId: id },
      data: {
        blank: false,
        driver: null,
        driverName: null,
        leaseUntil: null,
        polls: { increment: 1 },
        revision: { increment: 1 },
      },
    })
    return ended.revision
  })
  if (revision === null) return refuseUnlessClosed(services, id)
  rooms.announce(id, revision)
  await followClosing(services, id)
}

async function refuseUnlessClosed({ database }: Pick<Services, 'database'>, id: number) {
  const { state } = await database.openDay.findUniqueOrThrow({ where: { id }, select: { state: true } })
  if (state !== 'closed') throw new DaylightError('conflict', 'The open day has not begun')
}

/**
 * The seal of an open day: the customer's board as canonical JSON (the fields of every object in order), its version,
 * and the SHA-256 of exactly that text. The delivery team's is kept beside it: the same figures, with internal words.
 */
export function sealOf({ customer, team }: Boards) {
  const sealedBoard = canonicalJson(customer)
  return {
    sealVersion: customer.version,
    sealHash: sha256(sealedBoard),
    sealedBoard,
    sealedTeam: canonicalJson(team),
  }
}

import type { Audience } from '../../board/assemble-board.ts'
import { boardCodec } from '../../board/board-codec.ts'
import type { BoardView } from '../../contract/board.ts'
import { dayNumber, dayText } from '../../platform/civil-day.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { withEyesOf } from './read-boards.ts'

/** Before the first open day, what is new is compared with its rhythm. */
const daysBack = 14

/**
 * The board that an open day's is compared with: the one sealed at the open day before, else the one that stood two weeks
 * earlier. null where nothing was known then.
 */
export async function boardBefore(
  project: Granted,
  { database, boards }: Pick<Services, 'boards' | 'database'>,
  { startsAt }: { startsAt: Date },
  { today }: BoardView,
  audience: Audience,
): Promise<BoardView | null> {
  const last = await database.openDay.findFirst({
    where: { projectId: project.id, state: 'closed', startsAt: { lt: startsAt } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    select: { sealedBoard: true, sealedTeam: true },
  })
  const sealed = audience === 'team' ? last?.sealedTeam : last?.sealedBoard
  if (sealed) return boardCodec.decode(sealed)
  const board = await boards.readBoard(withEyesOf(audience, project), dayText(dayNumber(today) - daysBack))
  return board.version === 0 ? null : board
}

import { boardCodec, boardsCodec } from '../../board/board-codec.ts'
import type { BoardView } from '../../contract/board.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { withEyesOf } from '../day/read-boards.ts'

/** The board that the room sees, with the customer's eyes: as it was sealed, as it is held, or as it is now. */
export async function shownBoard(
  project: Granted,
  { database, boards }: Pick<Services, 'boards' | 'database'>,
  { id }: Pick<OpenDayRow, 'id'>,
): Promise<BoardView> {
  const { sealedBoard, room } = await database.openDay.findUniqueOrThrow({
    where: { id },
    select: { sealedBoard: true, room: { select: { frozenBoard: true } } },
  })
  if (sealedBoard) return boardCodec.decode(sealedBoard)
  if (room?.frozenBoard) return boardsCodec.decode(room.frozenBoard).customer
  return boards.readBoard(withEyesOf('customer', project))
}

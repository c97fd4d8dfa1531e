import type { BoardView } from '../../contract/board.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { withEyesOf, type Boards } from '../read-boards.ts'

/** The board that the room sees, with the customer's eyes: as it was sealed, as it is held, or as it is now. */
export async function shownBoard(
  { database, boards }: Pick<OpenDayTools, 'database' | 'boards'>,
  project: SurveyProject,
  { id, sealedBoard }: Pick<OpenDayRow, 'id' | 'sealedBoard'>,
): Promise<BoardView> {
  if (sealedBoard) return JSON.parse(sealedBoard) as BoardView
  const room = await database.room.findUnique({ where: { openDayId: id }, select: { frozenBoard: true } })
  if (room?.frozenBoard) return (JSON.parse(room.frozenBoard) as Boards).customer
  return boards.readBoard(withEyesOf('customer', project))
}

import { boardsCodec } from '../../board/board-codec.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { readBoards } from '../day/read-boards.ts'

/** The project's boards as JSON, for both audiences and of one and the same version, as a room holds them. */
export async function freezeBoards(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'boards'>,
): Promise<{ version: number; boards: string }> {
  const boards = await readBoards(project, services)
  return { version: boards.customer.version, boards: boardsCodec.encode(boards) }
}

import type { Audience } from '../../board/assemble-board.ts'
import type { BoardView } from '../../contract/board.ts'
import { type Granted, withRole } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'

/** A board as the customer and as the delivery team may see it. */
export type Boards = Record<Audience, BoardView>

/** A project with the eyes of an audience, whoever asked: what is projected is always the customer's. */
export const withEyesOf = (audience: Audience, project: Granted): Granted =>
  withRole(project, audience === 'team' ? 'engineer' : 'executive')

/**
 * The project's boards for both audiences and of one and the same version, as they are now or, given a day, as they
 * stood at its end.
 */
export async function readBoards(
  project: Granted,
  { boards }: Pick<Services, 'boards'>,
  asOf?: string,
): Promise<Boards> {
  for (;;) {
    const [customer, team] = await Promise.all([
      boards.readBoard(withEyesOf('customer', project), asOf),
      boards.readBoard(withEyesOf('team', project), asOf),
    ])
    // Something arrived between the two: look at both again.
    if (customer.revision === team.revision) return { customer, team }
  }
}

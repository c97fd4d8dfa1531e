import type { BoardView, OwnActions } from '../contract/board.ts'
import type { Granted } from '../projects/granted.ts'
import type { BoardReader, Named } from './get-board.ts'

/** How much of what is open on a board is somebody's, by what they are called; it is named by what it says. */
export async function nameOwnActions(
  boards: BoardReader,
  project: Granted,
  person: string,
  asOf?: string,
): Promise<Named<OwnActions>> {
  const own = countOwn(await boards.readBoard(project, asOf), person)
  return { name: JSON.stringify(own), read: () => Promise.resolve(own) }
}

const counted = new WeakMap<BoardView, Map<string, OwnActions>>()
const asWritten = (name: string) => name.normalize().trim().toLowerCase()

/** The open actions of a board whose owner is called so, and how many of them are overdue. */
function countOwn(board: BoardView, name: string): OwnActions {
  let own = counted.get(board)
  if (!own) {
    own = new Map()
    for (const { status, owner, overdueDays } of board.actions.items) {
      if (status !== 'open' || owner === null) continue
      const of = asWritten(owner)
      const { total, overdue } = own.get(of) ?? none
      own.set(of, { total: total + 1, overdue: overdue + (overdueDays > 0 ? 1 : 0) })
    }
    counted.set(board, own)
  }
  return own.get(asWritten(name)) ?? none
}

const none: OwnActions = { total: 0, overdue: 0 }

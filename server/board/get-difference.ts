import { LRUCache } from 'lru-cache'
import type { BoardDifference, BoardView, DifferenceRequest } from '../contract/board.ts'
import { dayNumber, dayText } from '../platform/civil-day.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import { shownOf } from './assemble-board.ts'
import { differenceOf } from './difference-of.ts'
import type { BoardReader, Named } from './get-board.ts'

/** Without a day to compare with: an open day's rhythm. */
const daysBack = 14
const hourMs = 3_600_000

/** Reads what changed on boards; the earlier board is kept for hours, so that comparing costs what the later one costs. */
export function createDifferenceReader(sql: Sql, boards: BoardReader) {
  const earlier = new LRUCache<string, Promise<BoardView>>({ max: 100, ttl: 12 * hourMs })

  function readEarlier(project: Granted, day: string): Promise<BoardView> {
    const key = JSON.stringify([project.id, shownOf(project), project.can.readInternal, day])
    let board = earlier.get(key)
    if (!board) {
      board = boards.readBoard(project, day)
      earlier.set(key, board)
      board.catch(() => earlier.delete(key))
    }
    return board
  }

  return {
    /**
     * What changed on the board, by default until now, since the end of a day, by default two weeks before; before it is
     * compared. null where nothing was known on that day.
     */
    async nameDifference(
      project: Granted,
      { asOf, since: asked }: Omit<DifferenceRequest, 'project'> = {},
    ): Promise<Named<BoardDifference | null>> {
      const { name, read } = await boards.nameBoard(project, asOf)
      const compare = async () => {
        const after = await read()
        const since = asked ?? dayText(dayNumber(after.today) - daysBack)
        if (since >= after.today) return null
        const before = await readEarlier(project, since)
        return before.version === 0 ? null : differenceOf(before, after)
      }
      return { name: JSON.stringify([name, asked]), read: compare }
    },
  }
}
export type DifferenceReader = ReturnType<typeof createDifferenceReader>

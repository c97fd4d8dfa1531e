import { LRUCache } from 'lru-cache'
import type { BoardDifference, BoardView, DifferenceRequest } from '../contract/board.ts'
import { requireProject, type ScopedProject } from '../identity/projects.ts'
import { nameOfAsker, type Scope } from '../identity/scope.ts'
import { dayNumber, dayText } from '../platform/civil-day.ts'
import type { Sql } from '../platform/sql.ts'
import { differenceOf } from './difference/difference-of.ts'
import type { BoardReader, Named } from './get-board.ts'

/** Without a day to compare with: an open day's rhythm. */
const daysBack = 14
const hourMs = 3_600_000

/** Reads what changed on boards; the earlier board is kept for hours, so that comparing costs what the later one costs. */
export function createDifferenceReader(sql: Sql, boards: BoardReader) {
  const earlier = new LRUCache<string, Promise<BoardView>>({ max: 100, ttl: 12 * hourMs })

  function readEarlier(project: ScopedProject, day: string, asker: string): Promise<BoardView> {
    const key = JSON.stringify([project, day])
    let board = earlier.get(key)
    if (!board) {
      board = boards.readBoard(project, day, asker)
      earlier.set(key, board)
      board.catch(() => earlier.delete(key))
    }
    return board
  }

  /** What changed on the board, before it is compared; `not_found` outside the scope. */
  async function findDifference(scope: Scope, request: DifferenceRequest): Promise<Named<BoardDifference | null>> {
    const project = await requireProject(scope, sql, request.project)
    const asker = nameOfAsker(scope)
    const { name, read } = await boards.nameBoard(project, request.asOf, asker)
    const compare = async () => {
      const after = await read()
      const since = request.since ?? dayText(dayNumber(after.today) - daysBack)
      if (since >= after.today) return null
      const before = await readEarlier(project, since, asker)
      return before.version === 0 ? null : differenceOf(before, after)
    }
    return { name: JSON.stringify([name, request.since]), read: compare }
  }

  return {
    findDifference,
    /**
     * What changed on the board since the end of a day, by default two weeks before the board's own; null where
     * nothing was known on that day. `not_found` outside the scope.
     */
    async getDifference(scope: Scope, request: DifferenceRequest): Promise<BoardDifference | null> {
      return (await findDifference(scope, request)).read()
    },
  }
}
export type DifferenceReader = ReturnType<typeof createDifferenceReader>

import { LRUCache } from 'lru-cache'
import type { BoardDifference, BoardView, Day, DifferenceRequest } from '../contract/board.ts'
import { dayNumber, dayText } from '../platform/civil-day.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import { shownOf } from './assemble-board.ts'
import { differenceOf } from './difference-of.ts'
import type { BoardReader, Named } from './get-board.ts'

/** Where no open day was held lately: an open day's rhythm. */
const daysBack = 14
/** An open day that is longer ago is no longer what people compare with. */
const mostDaysBack = 92

/** The days on which a project held its open days, the latest first. */
export type ListHeldDays = (project: Granted) => Promise<Day[]>
const hourMs = 3_600_000

/** Reads what changed on boards; the earlier board is kept for hours, so that comparing costs what the later one costs. */
export function createDifferenceReader(sql: Sql, boards: BoardReader, listHeldDays: ListHeldDays) {
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
     * What changed on the board, by default until now, since the end of a day; before it is compared. By default that is the
     * day of the last open day before, or two weeks earlier where none was held in a quarter of a year. null where nothing was
     * known on that day.
     */
    async nameDifference(
      project: Granted,
      { asOf, since: asked }: Omit<DifferenceRequest, 'project'> = {},
    ): Promise<Named<BoardDifference | null>> {
      const [{ name, read }, heldOn] = await Promise.all([
        boards.nameBoard(project, asOf),
        asked ? [] : listHeldDays(project),
      ])
      const compare = async () => {
        const after = await read()
        const daysBefore = (days: number) => dayText(dayNumber(after.today) - days)
        const openDay = heldOn.find((day) => day < after.today && day >= daysBefore(mostDaysBack))
        const since = asked ?? openDay ?? daysBefore(daysBack)
        if (since >= after.today) return null
        const before = await readEarlier(project, since)
        if (before.version === 0) return null
        const difference = differenceOf(before, after)
        return openDay ? { ...difference, since: { ...difference.since, openDay: true as const } } : difference
      }
      return { name: JSON.stringify([name, asked, heldOn]), read: compare }
    },
  }
}
export type DifferenceReader = ReturnType<typeof createDifferenceReader>

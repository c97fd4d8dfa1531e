import type { BoardView, Day } from '#contract/board'
import { toDay, toDayNumber } from './chart/day-number'

/** A daily history as a page's data carries it: the names of its fields, and a line of figures for each entry. */
interface PackedHistory {
  names: string[]
  lines: string
}
type History = { day: Day }[]

/** A board as a page's data carries it: with each entry and figure an own value, its histories would be the half of it. */
export interface PackedBoard extends Omit<BoardView, 'issues' | 'uat'> {
  issues: Omit<BoardView['issues'], 'burndown'> & { burndown: PackedHistory | BoardView['issues']['burndown'] }
  uat: Omit<BoardView['uat'], 'trend'> & { trend: PackedHistory | BoardView['uat']['trend'] }
}

function pack(entries: History): PackedHistory {
  const names = Object.keys(entries[0] ?? {}).filter((name) => name !== 'day')
  const figures = (entry: History[number]) => names.map((name) => (entry as unknown as Record<string, number>)[name])
  return { names, lines: entries.map((entry) => [toDayNumber(entry.day), ...figures(entry)].join(' ')).join('\n') }
}

function unpack<Entries extends History>(history: PackedHistory | Entries): Entries {
  if (Array.isArray(history)) return history
  const lines = history.lines ? history.lines.split('\n') : []
  return lines.map((line) => {
    const [day, ...figures] = line.split(' ').map(Number)
    return { day: toDay(day!), ...Object.fromEntries(history.names.map((name, at) => [name, figures[at]])) }
  }) as Entries
}

export const packBoard = (board: BoardView): PackedBoard => ({
  ...board,
  issues: { ...board.issues, burndown: pack(board.issues.burndown) },
  uat: { ...board.uat, trend: pack(board.uat.trend) },
})

/** The board of a page's data; one that was fetched since is not packed. */
export const unpackBoard = (board: PackedBoard): BoardView => ({
  ...board,
  issues: { ...board.issues, burndown: unpack(board.issues.burndown) },
  uat: { ...board.uat, trend: unpack(board.uat.trend) },
})

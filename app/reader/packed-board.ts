import type { BoardView } from '#contract/board'

/** A history as a page's data carries it: the names of its fields once, and of each entry the values alone. */
interface PackedHistory<Entry> {
  names: (keyof Entry & string)[]
  rows: unknown[][]
}
type Burndown = BoardView['issues']['burndown'][number]
type Trend = BoardView['uat']['trend'][number]

/** A board as a page's data carries it: named again in every entry, its histories would be the half of it. */
export interface PackedBoard extends Omit<BoardView, 'issues' | 'uat'> {
  issues: Omit<BoardView['issues'], 'burndown'> & { burndown: PackedHistory<Burndown> | Burndown[] }
  uat: Omit<BoardView['uat'], 'trend'> & { trend: PackedHistory<Trend> | Trend[] }
}

function pack<Entry extends object>(entries: Entry[]): PackedHistory<Entry> {
  const names = Object.keys(entries[0] ?? {}) as (keyof Entry & string)[]
  return { names, rows: entries.map((entry) => names.map((name) => entry[name])) }
}

const unpack = <Entry extends object>(history: PackedHistory<Entry> | Entry[]): Entry[] =>
  Array.isArray(history)
    ? history
    : history.rows.map((row) => Object.fromEntries(history.names.map((name, at) => [name, row[at]])) as Entry)

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

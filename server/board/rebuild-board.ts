import type { BoardView } from '../contract/board.ts'
import { refold } from '../facts/refold.ts'
import { endOfDay } from '../platform/civil-day.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import { assembleBoard, shownOf, type Audience } from './assemble-board.ts'
import { readHead } from './read-head.ts'

/** A board to be folded again from the ledger; nothing but values, so that it can be asked of another thread. */
export interface RebuildRequest {
  project: Granted
  /** The civil day to look back to. */
  day: string
  audience: Audience
  builtAt: string
}

/**
 * Gives a board that was never shown, of a day before the first update arrived: what was true by its end. It takes long,
 * so that those who ask take turns: see `nameOfAsker`.
 */
export type RebuildBoard = (request: RebuildRequest) => Promise<BoardView>

/** Folds it in this thread, as the ledger is at one moment; costs as much as it is long. */
export const rebuildBoard = (sql: Sql, request: RebuildRequest): Promise<BoardView> =>
  sql.snapshot((frozen) => refoldBoard(frozen, request))

async function refoldBoard(sql: Sql, { project, day, audience, builtAt }: RebuildRequest): Promise<BoardView> {
  const folded = await refold(sql, project, endOfDay(day, project.timeZone) * 1000)
  const known = folded.activity.length > 0 ? (await readHead(sql, project.id)).seq : 0
  return assembleBoard(
    { project: shownOf(project), folded, version: known, today: day, basis: 'rebuilt', builtAt },
    audience,
  )
}

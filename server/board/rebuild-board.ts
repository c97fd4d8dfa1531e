import type { BoardView } from '../contract/board.ts'
import { refold } from '../delivery/refold.ts'
import type { ScopedProject } from '../identity/projects.ts'
import { endOfDay } from '../platform/civil-day.ts'
import type { Sql } from '../platform/sql.ts'
import { assembleBoard, type Audience } from './assemble-board.ts'

/** A board to be folded again from the ledger; nothing but values, so that it can be asked of another thread. */
export interface RebuildRequest {
  project: ScopedProject
  /** The project's version now. */
  version: number
  /** The civil day to look back to. */
  day: string
  audience: Audience
  builtAt: string
}

/**
 * Gives a board that was never shown, of a day before the first update arrived: what was true by its end. It takes long,
 * so that those who ask take turns: see `nameOfAsker`.
 */
export type RebuildBoard = (request: RebuildRequest, asker: string) => Promise<BoardView>

/** Folds it in this thread; costs as much as the ledger is long. */
export async function rebuildBoard(
  sql: Sql,
  { project: scoped, version, day, audience, builtAt }: RebuildRequest,
): Promise<BoardView> {
  const { id: _id, can: _can, ...project } = scoped
  const folded = await refold(sql, scoped, endOfDay(day, project.timeZone) * 1000)
  const known = folded.activity.length > 0 ? version : 0
  return assembleBoard({ project, folded, version: known, today: day, basis: 'rebuilt', builtAt }, audience)
}

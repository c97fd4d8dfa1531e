import type { BoardView, Sections } from '../contract/board.ts'
import { sections } from '../facts/registry.ts'

/** A board as pages carry it: every figure of it, histories no longer than their charts are wide, lists than a page shows. */
export function boardForPages(board: BoardView): BoardView {
  const shorter = sections.flatMap(({ name, forPages }) => (forPages ? [[name, forPages(board[name], board)]] : []))
  return { ...board, ...(Object.fromEntries(shorter) as Partial<Sections>) }
}

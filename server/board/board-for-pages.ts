import type { BoardView, Sections } from '../contract/board.ts'
import { sections } from '../facts/registry.ts'

/** A board as pages carry it: every figure of it, and histories no longer than their charts are wide. */
export function boardForPages(board: BoardView): BoardView {
  const shorter = sections.flatMap(({ name, forPages }) => (forPages ? [[name, forPages(board[name])]] : []))
  return { ...board, ...(Object.fromEntries(shorter) as Partial<Sections>) }
}

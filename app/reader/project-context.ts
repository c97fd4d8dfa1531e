import { useOutletContext } from '@remix-run/react'
import type { BoardView, Day } from '#contract/board'
import type { Can } from '#contract/people'

/** What the project's layout loaded, for every page below it. */
export interface ProjectContext {
  board: BoardView
  can: Can
  /** The day that is looked back to; null when live. */
  asOf: Day | null
}
export const useProject = () => useOutletContext<ProjectContext>()

/** Keeps the day that is looked back to, whichever page comes next. */
export const withAsOf = (path: string, asOf: Day | null) =>
  asOf ? `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}` : path

import type { BoardDifference, BoardView } from '../../contract/board.ts'
import type { OpenDayPlan } from '../../contract/open-days/plan.ts'
import type { Slide } from '../../contract/open-days/slides.ts'
import type { PromiseView } from '../../contract/open-days/views.ts'

export interface ShownSlides {
  agenda: OpenDayPlan['agenda']
  board: BoardView
  difference: BoardDifference | null
  promises: PromiseView[]
}

/** The slides as a deck begins that nobody has edited: those with nothing to show are hidden. */
export const madeSlides = (slides: readonly Slide[], shown: ShownSlides): Slide[] =>
  slides.map((slide) => (isEmpty(slide, shown) ? { ...slide, hidden: true } : slide))

function isEmpty({ type }: Slide, { agenda, board, difference, promises }: ShownSlides): boolean {
  switch (type) {
    case 'agenda':
      return agenda.length === 0
    case 'changes':
      return !difference?.changes.length
    case 'promises':
      return promises.length === 0
    case 'plan':
      return board.milestones.total === 0
    case 'uat':
      return board.uat.cycles.length === 0
    case 'issues':
      return board.issues.total === 0
    case 'change-requests':
      return board.changes.total === 0
    case 'your-part':
      return board.actions.total === 0
    case 'satisfaction':
      return board.satisfaction.surveys.length === 0
    default:
      return false
  }
}

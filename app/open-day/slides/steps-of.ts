import type { Slide } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'
import { openOnYourSide } from '~/boards/actions/yours'
import { pagesOf } from './page-of'
import { changesToShow } from './use-change-requests-outline'

/** How many steps a slide has on a wall: its driver goes through them before the next slide. */
export function stepsOf(slide: Slide, { board, difference, promises }: StageView): number {
  switch (slide.type) {
    case 'changes':
      return pagesOf(difference?.changes.length ?? 0)
    case 'promises':
      return pagesOf(promises.length)
    case 'change-requests':
      return pagesOf(changesToShow(board.changes).length)
    case 'your-part':
      return pagesOf(openOnYourSide(board.actions).length)
    case 'plan':
      return board.milestones.total > 0 ? 2 : 1
    default:
      return 1
  }
}

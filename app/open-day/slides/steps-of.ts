import type { Slide } from '#contract/open-days/slides'
import { pagesTaken } from '#contract/open-days/written-pages'
import type { StageView } from '#contract/open-days/views'
import { openOnYourSide } from '~/facts/action/yours'
import { agendaPages } from './agenda-pages'
import { pagesOf } from './page-of'
import { pollPages } from './poll-pages'
import { changesToShow } from './change-requests-outline'

/** How many steps a slide has on a wall: its driver goes through them before the next slide. */
export function stepsOf(slide: Slide, { board, difference, promises, html, openDay, polls }: StageView): number {
  switch (slide.type) {
    case 'agenda':
      return agendaPages(openDay.agenda).pages.length
    case 'markdown':
    case 'demo':
      return pagesTaken(html[slide.id])
    case 'poll': {
      const poll = polls.find(({ id }) => id === slide.poll)
      return poll ? pollPages(poll.design).pages.length : 1
    }
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

import type { Slide } from '../../contract/open-days/slides.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { slidesCodec } from '../day/open-day-codecs.ts'
import { builtInSlides } from './default-slides.ts'
import type { BoardDifference, BoardView } from '../../contract/board.ts'
import type { OpenDayPlan } from '../../contract/open-days/plan.ts'
import type { PromiseView } from '../../contract/open-days/views.ts'

/** The slides that the project's open days begin with, and whether they are its own. */
export async function defaultSlides({ id: projectId }: Granted, { database }: Pick<Services, 'database'>) {
  const own = await database.defaultDeck.findUnique({ where: { projectId } })
  return { own: own !== null, slides: own ? slidesCodec.decode(own.slides) : builtInSlides }
}

/** An open day's slides: as they were edited, else made from what there is to show. */
export async function deckSlides(
  project: Granted,
  services: Pick<Services, 'database'>,
  { deck }: Pick<OpenDayRow, 'deck'>,
  shown: ShownSlides,
): Promise<Slide[]> {
  if (deck !== null) return slidesCodec.decode(deck)
  return madeSlides((await defaultSlides(project, services)).slides, shown)
}

interface ShownSlides {
  agenda: OpenDayPlan['agenda']
  board: BoardView
  difference: BoardDifference | null
  promises: PromiseView[]
}

/** The slides as a deck begins that nobody has edited: those with nothing to show are hidden. */
const madeSlides = (slides: readonly Slide[], shown: ShownSlides): Slide[] =>
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

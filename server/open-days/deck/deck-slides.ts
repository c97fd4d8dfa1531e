import type { Slide } from '../../contract/open-days/slides.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { builtInSlides } from './default-slides.ts'
import { madeSlides, type Shown } from './made-slides.ts'

/** The slides that the project's open days begin with, and whether they are its own. */
export async function defaultSlides({ database }: Pick<OpenDayTools, 'database'>, projectId: number) {
  const own = await database.defaultDeck.findUnique({ where: { projectId } })
  return { own: own !== null, slides: own ? (JSON.parse(own.slides) as Slide[]) : builtInSlides }
}

/** An open day's slides: as they were edited, else made from what there is to show. */
export async function deckSlides(
  tools: Pick<OpenDayTools, 'database'>,
  { deck, projectId }: Pick<OpenDayRow, 'deck' | 'projectId'>,
  shown: Shown,
): Promise<Slide[]> {
  if (deck !== null) return JSON.parse(deck) as Slide[]
  return madeSlides((await defaultSlides(tools, projectId)).slides, shown)
}

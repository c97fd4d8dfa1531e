import type { Slide } from '../../contract/open-days/slides.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { slidesCodec } from '../day/open-day-codecs.ts'
import { builtInSlides } from './default-slides.ts'
import { madeSlides, type ShownSlides } from './made-slides.ts'

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

import { DaylightError } from '../../contract/errors.ts'
import type { Slide } from '../../contract/open-days/slides.ts'
import { defaultSlides } from '../deck/deck-slides.ts'
import { getImage } from '../deck/images.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import type { FileBytes } from '../open-days-backend.ts'

/** A picture of a slide that the room is shown; `not_found` for every other one, also of the same project. */
export async function readShownImage(tools: OpenDayTools, openDay: OpenDayRow, image: string): Promise<FileBytes> {
  const { deck, projectId } = openDay
  const slides = deck === null ? (await defaultSlides(tools, projectId)).slides : (JSON.parse(deck) as Slide[])
  const isShown = slides.some((slide) => slide.type === 'image' && !slide.hidden && slide.image === image)
  if (!isShown) throw new DaylightError('not_found', 'No such picture')
  return getImage(tools, projectId, image)
}

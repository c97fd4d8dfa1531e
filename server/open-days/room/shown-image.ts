import { DaylightError } from '../../contract/errors.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { slidesCodec } from '../day/open-day-codecs.ts'
import type { FileBytes } from '../day/open-days-backend.ts'
import { defaultSlides } from '../deck/deck-slides.ts'
import { getImage } from '../deck/images.ts'

/** A picture of a slide that the room is shown; `not_found` for every other one, also of the same project. */
export async function readShownImage(
  project: Granted,
  services: Pick<Services, 'database'>,
  openDay: OpenDayRow,
  image: string,
): Promise<FileBytes> {
  const { deck } = openDay
  const slides = deck === null ? (await defaultSlides(project, services)).slides : slidesCodec.decode(deck)
  const isShown = slides.some((slide) => slide.type === 'image' && !slide.hidden && slide.image === image)
  if (!isShown) throw new DaylightError('not_found', 'No such picture')
  return getImage(project, services, image)
}

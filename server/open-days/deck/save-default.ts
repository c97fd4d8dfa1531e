import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { slidesCodec } from '../day/open-day-codecs.ts'

/**
 * Has the project's open days begin with the slides of this one from now on; null: with Daylight's own. A poll asks about
 * its own day and is not carried over. A deck that was never edited is the default already.
 */
export async function saveDefault(
  { id: projectId }: Granted<'runOpenDays'>,
  { database }: Pick<Services, 'database'>,
  openDay: OpenDayRow | null,
) {
  if (openDay === null) return void (await database.defaultDeck.deleteMany({ where: { projectId } }))
  if (openDay.deck === null) return
  const slides = slidesCodec.encode(slidesCodec.decode(openDay.deck).filter(({ type }) => type !== 'poll'))
  await database.defaultDeck.upsert({
    where: { projectId },
    create: { projectId, slides },
    update: { slides },
  })
}

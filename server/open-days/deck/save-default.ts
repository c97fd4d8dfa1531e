import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import type { Slide } from '../../contract/open-days/slides.ts'

/**
 * Has the project's open days begin with the slides of this one from now on; null: with Daylight's own. A poll asks about
 * its own day and is not carried over. A deck that was never edited is the default already.
 */
export async function saveDefault({ database }: OpenDayTools, projectId: number, openDay: OpenDayRow | null) {
  if (openDay === null) return void (await database.defaultDeck.deleteMany({ where: { projectId } }))
  if (openDay.deck === null) return
  const slides = JSON.stringify((JSON.parse(openDay.deck) as Slide[]).filter(({ type }) => type !== 'poll'))
  await database.defaultDeck.upsert({
    where: { projectId },
    create: { projectId, slides },
    update: { slides },
  })
}

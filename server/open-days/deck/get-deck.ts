import { boardCodec } from '../../board/board-codec.ts'
import { differenceOf } from '../../board/difference-of.ts'
import type { OpenDayState } from '../../contract/open-days/room.ts'
import type { DeckView } from '../../contract/open-days/views.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { pollCodec } from '../day/open-day-codecs.ts'
import { readSlides } from './read-stage.ts'

/** An open day's deck as it is edited, and what changed on the customer's board since that was last done. */
export async function getDeck(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'boards' | 'database' | 'sql'>,
  openDay: OpenDayRow,
): Promise<DeckView> {
  const { database } = services
  const { slides, board } = await readSlides(project, services, openDay)
  const [polls, own, { deckBoard }] = await Promise.all([
    database.poll.findMany({
      where: { openDayId: openDay.id },
      include: { _count: { select: { votes: true } } },
      orderBy: [{ place: 'asc' }, { id: 'asc' }],
    }),
    database.defaultDeck.count({ where: { projectId: openDay.projectId } }),
    database.openDay.findUniqueOrThrow({ where: { id: openDay.id }, select: { deckBoard: true } }),
  ])
  const edited = deckBoard === null ? null : boardCodec.decode(deckBoard)
  const since = edited && differenceOf(edited, board)
  return {
    state: openDay.state as OpenDayState,
    slides,
    polls: polls.map(({ id, design, _count }) => ({ id, ...pollCodec.decode(design), votes: _count.votes })),
    untouched: openDay.deck === null,
    hasOwnDefault: own > 0,
    editedAt: openDay.deckEditedAt?.toISOString() ?? null,
    sinceEdit: since && since.changes.length > 0 ? since : null,
  }
}

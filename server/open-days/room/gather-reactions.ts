import type { Reaction } from '../../contract/open-days/reactions.ts'
import { log } from '../../platform/log.ts'
import type { Services } from '../../services/services.ts'
import { isRoomOpen } from '../day/is-room-open.ts'
import { reactionsCodec } from '../day/open-day-codecs.ts'
import { readReactions } from '../talk/live-room.ts'

/** Reactions come in showers: they are written together, four times a second at most. */
const pace = 250

/** Counts of rooms that are not written yet, by the services they will be written with. */
const gathered = new WeakMap<Services['database'], Map<number, Map<Reaction, number>>>()

/** Counts a reaction; everyone hears of it within half a second. Should the process end before that, it is forgotten. */
export function gatherReaction(
  services: Pick<Services, 'background' | 'database' | 'rooms'>,
  openDayId: number,
  reaction: Reaction,
): void {
  const rooms = gathered.get(services.database) ?? new Map<number, Map<Reaction, number>>()
  gathered.set(services.database, rooms)
  const known = rooms.get(openDayId)
  const counts = known ?? new Map<Reaction, number>()
  counts.set(reaction, (counts.get(reaction) ?? 0) + 1)
  rooms.set(openDayId, counts)
  if (known) return
  const write = new Promise((resolve) => setTimeout(resolve, pace)).then(() => {
    rooms.delete(openDayId)
    return writeReactions(services, openDayId, counts)
  })
  services.background.run('writing reactions', write)
}

/** Adds to what the room keeps, on top of whatever another process added meanwhile. */
async function writeReactions(
  services: Pick<Services, 'database' | 'rooms'>,
  openDayId: number,
  added: Map<Reaction, number>,
): Promise<void> {
  const { database, rooms } = services
  for (;;) {
    const room = await database.room.findUnique({
      where: { openDayId },
      select: { reactions: true, openDay: { select: { state: true, rehearsedSince: true } } },
    })
    if (!room) return log.warn({ openDay: openDayId }, 'reactions to a room that is gone')
    // It ended in between: what a recap says of it stands, and a rehearsal leaves nothing behind.
    if (!isRoomOpen(room.openDay)) return
    const counts = readReactions(room.reactions)
    for (const [reaction, count] of added) counts[reaction] += count
    const changed = await database.$queryRaw<{ revision: number }[]>`
      UPDATE room SET reactions = ${reactionsCodec.encode(counts)}, touched = TRUE, revision = revision + 1
      WHERE open_day_id = ${openDayId} AND reactions = ${room.reactions} RETURNING revision`
    if (changed[0]) return rooms.announce(openDayId, changed[0].revision)
  }
}

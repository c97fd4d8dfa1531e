import { log } from '../../platform/log.ts'
import type { Reaction } from '../../contract/open-days/reactions.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { isRoomOpen } from '../is-room-open.ts'
import { readReactions } from './live-room.ts'

/** Reactions come in showers: they are written together, four times a second at most. */
const pace = 250

/** Counts of rooms that are not written yet, by the tools they will be written with. */
const gathered = new WeakMap<OpenDayTools['database'], Map<number, Map<Reaction, number>>>()

/** Counts a reaction; everyone hears of it within half a second. Should the process end before that, it is forgotten. */
export function gatherReaction(tools: OpenDayTools, openDayId: number, reaction: Reaction): void {
  const rooms = gathered.get(tools.database) ?? new Map<number, Map<Reaction, number>>()
  gathered.set(tools.database, rooms)
  const known = rooms.get(openDayId)
  const counts = known ?? new Map<Reaction, number>()
  counts.set(reaction, (counts.get(reaction) ?? 0) + 1)
  rooms.set(openDayId, counts)
  if (known) return
  const write = new Promise((resolve) => setTimeout(resolve, pace)).then(() => {
    rooms.delete(openDayId)
    return writeReactions(tools, openDayId, counts)
  })
  tools.background.run('writing reactions', write)
}

/** Adds to what the room keeps, on top of whatever another process added meanwhile. */
async function writeReactions(tools: OpenDayTools, openDayId: number, added: Map<Reaction, number>): Promise<void> {
  const { database, rooms } = tools
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
      UPDATE room SET reactions = ${JSON.stringify(counts)}, touched = TRUE, revision = revision + 1
      WHERE open_day_id = ${openDayId} AND reactions = ${room.reactions} RETURNING revision`
    if (changed[0]) return rooms.announce(openDayId, changed[0].revision)
  }
}

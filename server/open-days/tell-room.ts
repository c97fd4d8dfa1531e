import type { OpenDayTools } from './open-day-tools.ts'

/** Has everyone in an open day's room look again. */
export async function tellRoom({ database, rooms }: Pick<OpenDayTools, 'database' | 'rooms'>, openDayId: number) {
  const touched = await database.room.updateManyAndReturn({
    where: { openDayId },
    data: { revision: { increment: 1 } },
    select: { revision: true },
  })
  for (const { revision } of touched) rooms.announce(openDayId, revision)
}

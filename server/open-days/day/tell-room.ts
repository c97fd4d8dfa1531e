import type { Services } from '../../services/services.ts'

/** Has everyone in an open day's room look again; with `written`, the consoles also at what was decided and promised. */
export async function tellRoom(
  { database, rooms }: Pick<Services, 'database' | 'rooms'>,
  openDayId: number,
  written?: 'outcomes',
) {
  const touched = await database.room.updateManyAndReturn({
    where: { openDayId },
    data: { revision: { increment: 1 }, outcomes: { increment: written ? 1 : 0 } },
    select: { revision: true },
  })
  for (const { revision } of touched) rooms.announce(openDayId, revision)
}

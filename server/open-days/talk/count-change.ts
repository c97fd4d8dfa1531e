import type { Services } from '../../services/services.ts'

/** Says that the questions, or the polls, have to be looked at again; gives the room's new revision. */
export async function countChange(
  services: Pick<Services, 'database' | 'rooms'>,
  openDayId: number,
  what: 'questions' | 'polls',
): Promise<number> {
  const data = { [what]: { increment: 1 }, touched: true, revision: { increment: 1 } }
  const { revision } = await services.database.room.update({ where: { openDayId }, data, select: { revision: true } })
  services.rooms.announce(openDayId, revision)
  return revision
}

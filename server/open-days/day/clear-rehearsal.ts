import type { Transaction } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import type { Services } from '../../services/services.ts'
import { tellRoom } from './tell-room.ts'

/** What a room holds before anything is shown in it and anybody drives it. */
export const notBegun = {
  slide: '',
  step: 0,
  blank: false,
  frozenVersion: null,
  frozenBoard: null,
  driver: null,
  driverName: null,
  leaseUntil: null,
}

/** Longer than anybody rehearses, in milliseconds: one that was forgotten ends by itself. */
const longest = 4 * 3_600_000

/**
 * Ends the rehearsal of an open day and takes away everything that came of it; whoever waited for the open day before it
 * still does. False where none was going on.
 */
export async function clearRehearsal(transaction: Transaction, openDayId: number): Promise<boolean> {
  const { rehearsedSince } = await transaction.openDay.findUniqueOrThrow({
    where: { id: openDayId },
    select: { rehearsedSince: true },
  })
  if (!rehearsedSince) return false
  const waited = await transaction.participant.findMany({ where: { openDayId, joinedAt: { lt: rehearsedSince } } })
  // Questions, votes and scores go with those who gave them, also what is on its way at this moment.
  await transaction.participant.deleteMany({ where: { openDayId } })
  await transaction.participant.createMany({
    data: waited.map(({ tokenHash, name, language, joinedAt }) => ({ openDayId, tokenHash, name, language, joinedAt })),
  })
  await transaction.decision.deleteMany({ where: { openDayId, rehearsal: true } })
  await transaction.openDayPromise.deleteMany({ where: { openDayId, rehearsal: true } })
  await transaction.poll.updateMany({ where: { openDayId }, data: { state: 'draft' } })
  await transaction.room.updateMany({
    where: { openDayId },
    data: {
      ...notBegun,
      reactions: '{}',
      touched: false,
      // They never go back: what was kept ready under an earlier number would be shown again.
      questions: { increment: 1 },
      polls: { increment: 1 },
    },
  })
  await transaction.openDay.update({ where: { id: openDayId }, data: { rehearsedSince: null } })
  return true
}

/** Ends the rehearsal of an open day, which is planned as it was before; where none is going on it changes nothing. */
export async function endRehearsal(services: Pick<Services, 'database' | 'rooms'>, openDayId: number): Promise<void> {
  const ended = await services.database.$transaction(async (transaction) => {
    // Takes the row: whatever is being written into the room is there, and goes too.
    await transaction.openDay.updateMany({ where: { id: openDayId }, data: { sequence: { increment: 0 } } })
    return clearRehearsal(transaction, openDayId)
  })
  if (ended) await tellRoom(services, openDayId)
}

/** Ends the rehearsals that were forgotten. */
export async function endForgottenRehearsals(services: Pick<Services, 'clock' | 'database' | 'rooms'>): Promise<void> {
  const forgotten = await services.database.openDay.findMany({
    where: { rehearsedSince: { lt: new Date(services.clock() - longest) } },
    select: { id: true },
  })
  for (const { id } of forgotten) {
    log.info({ openDay: id }, 'a forgotten rehearsal ends')
    await endRehearsal(services, id)
  }
}

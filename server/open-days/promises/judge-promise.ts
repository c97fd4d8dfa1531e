import { DaylightError } from '../../contract/errors.ts'
import type { PromiseJudgement } from '../../contract/open-days/room.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { isRehearsed } from '../day/is-room-open.ts'
import { tellRoom } from '../day/tell-room.ts'
import { whileOpen } from '../day/while-open.ts'
import { relayOpenDaySoon } from '../relay/relay-open-day.ts'

/**
 * Says of a promise made at a closed open day whether it was kept, and tells the ledger. It may be judged again, also
 * back to open. `not_found` for one that the project does not have or that is still a draft.
 */
export async function judgePromise(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'clock' | 'database' | 'own' | 'sql' | 'turns'>,
  id: string,
  judgement: PromiseJudgement,
): Promise<void> {
  const madeAt = await services.database.$transaction((transaction) =>
    judge(project, services, transaction, id, judgement),
  )
  if (madeAt !== null) await relayOpenDaySoon(services, madeAt)
}

/**
 * The same at an open day, whose room hears of it. `conflict` once that is over, and in a rehearsal: what the ledger is
 * told stays.
 */
export async function judgeInRoom(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'clock' | 'database' | 'own' | 'rooms' | 'sql' | 'turns'>,
  openDayId: number,
  id: string,
  judgement: PromiseJudgement,
): Promise<void> {
  const madeAt = await whileOpen(services, openDayId, async (transaction, openDay) => {
    if (isRehearsed(openDay)) throw new DaylightError('conflict', 'Promises are not judged in a rehearsal')
    return judge(project, services, transaction, id, judgement)
  })
  if (madeAt === null) return
  await relayOpenDaySoon(services, madeAt)
  await tellRoom(services, openDayId)
}

/** Gives the id of the open day at which it was promised; null where that was said of it before. */
async function judge(
  project: Granted<'runOpenDays'>,
  { clock }: Pick<Services, 'clock'>,
  transaction: Transaction,
  id: string,
  { state, note: said }: PromiseJudgement,
): Promise<number | null> {
  const note = said ?? null
  const made = await transaction.openDayPromise.findFirst({
    where: { id, projectId: project.id, openDay: { state: 'closed' } },
  })
  if (!made) throw new DaylightError('not_found', 'No such promise')
  if (made.state === state && made.note === note) return null
  await transaction.openDayPromise.update({
    where: { id },
    data: { state, note, judgedOn: dayOf(clock(), project.timeZone), revision: { increment: 1 } },
  })
  return made.openDayId
}

import { DaylightError } from '../../contract/errors.ts'
import type { PromiseJudgement } from '../../contract/open-days/room.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Transaction } from '../../platform/database.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import { isRehearsed } from '../is-room-open.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { relaySoon } from '../recap/relay-open-day.ts'
import { tellRoom } from '../tell-room.ts'
import { whileOpen } from '../while-open.ts'

/**
 * Says of a promise made at a closed open day whether it was kept, and tells the ledger. It may be judged again, also
 * back to open. `not_found` for one that the project does not have or that is still a draft.
 */
export async function judgePromise(
  tools: OpenDayTools,
  project: SurveyProject,
  id: string,
  judgement: PromiseJudgement,
): Promise<void> {
  const madeAt = await tools.database.$transaction((transaction) => judge(tools, transaction, project, id, judgement))
  if (madeAt !== null) await relaySoon(tools, madeAt)
}

/**
 * The same at an open day, whose room hears of it. `conflict` once that is over, and in a rehearsal: what the ledger is
 * told stays.
 */
export async function judgeInRoom(
  tools: OpenDayTools,
  project: SurveyProject,
  openDayId: number,
  id: string,
  judgement: PromiseJudgement,
): Promise<void> {
  const madeAt = await whileOpen(tools, openDayId, async (transaction, openDay) => {
    if (isRehearsed(openDay)) throw new DaylightError('conflict', 'Promises are not judged in a rehearsal')
    return judge(tools, transaction, project, id, judgement)
  })
  if (madeAt === null) return
  await relaySoon(tools, madeAt)
  await tellRoom(tools, openDayId)
}

/** Gives the id of the open day at which it was promised; null where that was said of it before. */
async function judge(
  { clock }: OpenDayTools,
  transaction: Transaction,
  project: SurveyProject,
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

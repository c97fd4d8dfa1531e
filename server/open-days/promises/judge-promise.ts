import { DaylightError } from '../../contract/errors.ts'
import type { PromiseJudgement } from '../../contract/open-days/room.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { relaySoon } from '../recap/relay-open-day.ts'
import { tellRoom } from '../tell-room.ts'

/**
 * Says of a promise made at a closed open day whether it was kept, and tells the ledger and the room `openDay` in which
 * it is said. It may be judged again, also back to open. `not_found` for one that the project does not have or that is
 * still a draft.
 */
export async function judgePromise(
  tools: OpenDayTools,
  project: SurveyProject,
  openDay: { id: number },
  id: string,
  { state, note: said }: PromiseJudgement,
): Promise<void> {
  const { database, clock } = tools
  const note = said ?? null
  const made = await database.openDayPromise.findFirst({
    where: { id, projectId: project.id, openDay: { state: 'closed' } },
  })
  if (!made) throw new DaylightError('not_found', 'No such promise')
  if (made.state === state && made.note === note) return
  await database.openDayPromise.update({
    where: { id },
    data: { state, note, judgedOn: dayOf(clock(), project.timeZone), revision: { increment: 1 } },
  })
  await relaySoon(tools, made.openDayId)
  await tellRoom(tools, openDay.id)
}

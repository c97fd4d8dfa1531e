import { DaylightError } from '../../contract/errors.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import { readStage } from '../deck/read-stage.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { tellRoom } from '../tell-room.ts'

/** Opens the room on its first slide; a second time it changes nothing. `conflict` once it is over or was cancelled. */
export async function startRoom(tools: OpenDayTools, project: SurveyProject, openDay: OpenDayRow): Promise<void> {
  const { database, clock } = tools
  const { slides } = await readStage(tools, project, openDay)
  const slide = (slides.find(({ hidden }) => !hidden) ?? slides[0])?.id ?? ''
  const begun = await database.$transaction(async (transaction) => {
    const { count } = await transaction.openDay.updateMany({
      where: { id: openDay.id, state: 'planned' },
      data: { state: 'live', startedAt: new Date(clock()) },
    })
    if (count === 0) return false
    const first = { slide, step: 0, blank: false }
    await transaction.room.upsert({
      where: { openDayId: openDay.id },
      create: { openDayId: openDay.id, ...first },
      update: first,
    })
    return true
  })
  if (begun) return tellRoom(tools, openDay.id)
  const { state } = await database.openDay.findUniqueOrThrow({ where: { id: openDay.id }, select: { state: true } })
  if (state !== 'live') throw new DaylightError('conflict', 'This open day is over')
}

import { DaylightError } from '../../contract/errors.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { clearRehearsal } from '../day/clear-rehearsal.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { tellRoom } from '../day/tell-room.ts'
import { readSlides } from '../deck/read-stage.ts'

/**
 * Opens the room on its first slide; a second time it changes nothing. A rehearsal that is going on ends before it.
 * `conflict` once it is over or was cancelled.
 */
export async function startRoom(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'boards' | 'clock' | 'database' | 'origin' | 'rooms' | 'sql'>,
  openDay: OpenDayRow,
): Promise<void> {
  const startedAt = new Date(services.clock())
  const begun = await openRoom(project, services, openDay, async (transaction) => {
    const { count } = await transaction.openDay.updateMany({
      where: { id: openDay.id, state: 'planned' },
      data: { state: 'live', startedAt },
    })
    if (count > 0) await clearRehearsal(transaction, openDay.id)
    return count > 0
  })
  if (!begun) await refuseUnless(services, openDay.id, ({ state }) => state === 'live')
}

/**
 * Opens the room for a rehearsal: everyone who has the code is in it as they will be, and nothing of it stays. The open
 * day is planned as before. A second time it changes nothing; `conflict` once it began, is over or was cancelled.
 */
export async function rehearseRoom(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'boards' | 'clock' | 'database' | 'origin' | 'rooms' | 'sql'>,
  openDay: OpenDayRow,
): Promise<void> {
  const rehearsedSince = new Date(services.clock())
  const begun = await openRoom(project, services, openDay, async (transaction) => {
    const { count } = await transaction.openDay.updateMany({
      where: { id: openDay.id, state: 'planned', rehearsedSince: null },
      data: { rehearsedSince },
    })
    return count > 0
  })
  if (!begun)
    await refuseUnless(services, openDay.id, ({ state, rehearsedSince }) => state === 'planned' && !!rehearsedSince)
}

async function openRoom(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'boards' | 'clock' | 'database' | 'origin' | 'rooms' | 'sql'>,
  openDay: OpenDayRow,
  begin: (transaction: Transaction) => Promise<boolean>,
): Promise<boolean> {
  const { slides } = await readSlides(project, services, openDay)
  const slide = (slides.find(({ hidden }) => !hidden) ?? slides[0])?.id ?? ''
  const begun = await services.database.$transaction(async (transaction) => {
    if (!(await begin(transaction))) return false
    const first = { slide, step: 0, blank: false, touched: false }
    await transaction.room.upsert({
      where: { openDayId: openDay.id },
      create: { openDayId: openDay.id, ...first },
      update: first,
    })
    return true
  })
  if (begun) await tellRoom(services, openDay.id)
  return begun
}

async function refuseUnless(
  { database }: Pick<Services, 'database'>,
  id: number,
  isFine: (openDay: Pick<OpenDayRow, 'state' | 'rehearsedSince'>) => boolean,
) {
  if (
    !isFine(await database.openDay.findUniqueOrThrow({ where: { id }, select: { state: true, rehearsedSince: true } }))
  )
    throw new DaylightError('conflict', 'This open day is over, or it began')
}

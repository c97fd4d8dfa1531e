import type { Day } from '../../contract/board.ts'
import type { OpenDayForm } from '../../contract/open-days/plan.ts'
import { instantIn } from '../../platform/civil-day.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { newJoinCode } from '../day/join-code.ts'
import { planCodec } from '../day/open-day-codecs.ts'
import { keepAttendees } from './keep-attendees.ts'

/** The civil day, with a number where the project has another open day of that key. */
async function freeKey({ id: projectId }: Granted, transaction: Transaction, day: Day): Promise<string> {
  const taken = await transaction.openDay.findMany({
    where: { projectId, key: { startsWith: day } },
    select: { key: true },
  })
  const keys = new Set(taken.map(({ key }) => key))
  for (let nth = 1; ; nth++) {
    const key = nth === 1 ? day : `${day}-${nth}`
    if (!keys.has(key)) return key
  }
}

/** The host that stands in addresses of ours. */
const hostOf = (origin: string) => new URL(origin).hostname

/** Writes an open day with its people and its room, which is empty until it starts. */
export async function insertOpenDay(
  project: Granted,
  services: Pick<Services, 'origin' | 'sealer' | 'tokens'>,
  transaction: Transaction,
  { on, time, minutes, plan, series }: OpenDayForm & { series?: { seriesId: string; rhythmOn: Day } },
) {
  const openDay = await transaction.openDay.create({
    data: {
      projectId: project.id,
      key: await freeKey(project, transaction, on),
      state: 'planned',
      startsAt: new Date(instantIn(on, time, plan.timeZone)),
      minutes,
      plan: planCodec.encode(plan),
      uid: `${services.tokens.next()}@${hostOf(services.origin)}`,
      code: await newJoinCode(services, transaction),
      room: { create: { slide: 'title' } },
      ...series,
    },
  })
  await keepAttendees(services, transaction, { openDayId: openDay.id, customer: project.customer, plan })
  return openDay
}

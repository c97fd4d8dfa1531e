import { dayOf } from '../../platform/civil-day.ts'
import { log } from '../../platform/log.ts'
import { type Granted, grantOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { promiseUpdate } from './promise-update.ts'
import { relayPulse } from './relay-pulse.ts'

/**
 * Sends on what the ledger does not know yet of an open day that is closed, and returns when it is done. What fails is
 * logged, not thrown: it is kept, and the minute's job tries again.
 */
export const relayOpenDaySoon = (
  services: Pick<Services, 'clock' | 'database' | 'own' | 'sql' | 'turns'>,
  id: number,
): Promise<void> =>
  services.turns.run(`relay open day ${id}`, () =>
    relayOpenDay(services, id).catch((error: unknown) =>
      log.warn({ err: error, openDay: id }, 'an open day waits for the ledger'),
    ),
  )

/** What is written down as sent was sent; what was sent and not written down is sent again, and is a duplicate there. */
async function relayOpenDay(services: Pick<Services, 'clock' | 'database' | 'own' | 'sql'>, id: number): Promise<void> {
  const openDay = await services.database.openDay.findUniqueOrThrow({ where: { id } })
  if (openDay.state !== 'closed' || !openDay.closedAt) return
  const project = await grantOwnWork(services.sql, openDay.projectId)
  const heldOn = dayOf(openDay.closedAt.getTime(), project.timeZone)
  await relayPromises(project, services, id, heldOn)
  await relayPulse(project, services, { ...openDay, closedAt: openDay.closedAt }, heldOn)
}

async function relayPromises(
  project: Granted,
  services: Pick<Services, 'database' | 'own'>,
  openDayId: number,
  madeOn: string,
) {
  const { database } = services
  const all = await database.openDayPromise.findMany({ where: { openDayId }, orderBy: { id: 'asc' } })
  const waiting = all.filter(({ revision, relayed }) => revision > relayed)
  await services.own.append(
    project,
    waiting.map((one) => promiseUpdate(one, madeOn, project.timeZone)),
  )
  for (const { id, revision } of waiting)
    await database.openDayPromise.updateMany({ where: { id, relayed: { lt: revision } }, data: { relayed: revision } })
}

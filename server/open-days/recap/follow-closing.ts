import { limits } from '../../contract/limits.ts'
import { log } from '../../platform/log.ts'
import { grantOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { openSurveyFor } from '../../surveys/automation/open-survey-for.ts'
import { relayOpenDaySoon } from '../relay/relay-open-day.ts'

const dayMs = 86_400_000

/** What follows from closing. Any number of times, and what fails is logged and done by the minute's job. */
export async function followClosing(
  services: Pick<
    Services,
    'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'readLarge' | 'sealer' | 'sql' | 'tokens' | 'turns'
  >,
  id: number,
): Promise<void> {
  await relayOpenDaySoon(services, id)
  await askAfterwards(services, id).catch((error: unknown) =>
    log.error({ err: error, openDay: id }, 'the survey after an open day waits'),
  )
}

/** The survey that the team wants after an open day; asked about the same one once. */
async function askAfterwards(
  services: Pick<
    Services,
    'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'readLarge' | 'sealer' | 'sql' | 'tokens' | 'turns'
  >,
  id: number,
): Promise<void> {
  const { key, projectId } = await services.database.openDay.findUniqueOrThrow({
    where: { id },
    select: { key: true, projectId: true },
  })
  await openSurveyFor(await grantOwnWork(services.sql, projectId), services, {
    occasions: ['open-day'],
    cause: `open-day:${key}`,
  })
  void services.outbox.deliver()
}

/**
 * Does what is left to do after open days: scores and promises that the ledger does not know yet, and surveys about those
 * that closed less than a day ago. Later nobody wants to be asked any more.
 */
export async function followLeftovers(
  services: Pick<
    Services,
    'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'readLarge' | 'sealer' | 'sql' | 'tokens' | 'turns'
  >,
): Promise<void> {
  const { database, sql, clock } = services
  const waiting = await sql.all<{ id: number }>(
    `SELECT id FROM open_day WHERE state = 'closed' AND (
       id IN (SELECT open_day_id FROM open_day_promise WHERE revision > relayed) OR
       id IN (SELECT open_day_id FROM participant JOIN pulse ON pulse.participant_id = participant.id
         GROUP BY open_day_id HAVING count(*) >= ? AND max(pulse.revision - pulse.relayed) > 0))
     ORDER BY id`,
    limits.answersForBreakdown,
  )
  for (const { id } of waiting) await relayOpenDaySoon(services, id)
  const recent = await database.openDay.findMany({
    where: { state: 'closed', closedAt: { gt: new Date(clock() - dayMs) } },
    select: { id: true },
  })
  for (const { id } of recent) await askAfterwards(services, id)
}

import { dayOf } from '../../platform/civil-day.ts'
import { grantOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { daysAfter } from '../sending/plan-sending.ts'
import { remind } from '../sending/remind.ts'
import { isDaytime } from './is-daytime.ts'

/** Sends the reminders whose day has come. A day that was missed is made up for, once, with the days before it. */
export async function remindDue(
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'outbox' | 'sql' | 'tokens'>,
): Promise<void> {
  const { database, clock } = services
  const open = await database.survey.findMany({
    where: { closedAt: null, closesAt: { gt: new Date(clock()) }, remindOn: { not: '' } },
    select: { id: true, projectId: true, opensAt: true, remindOn: true },
  })
  for (const { id, projectId, opensAt, remindOn } of open) {
    const { timeZone } = await grantOwnWork(services.sql, projectId)
    if (!isDaytime(clock(), timeZone)) continue
    const today = dayOf(clock(), timeZone)
    const days = remindOn.split(',').map((after) => daysAfter(dayOf(opensAt.getTime(), timeZone), Number(after)))
    const due = days
      .filter((day) => day <= today)
      .sort()
      .at(-1)
    if (due) await remind(services, id, due)
  }
}

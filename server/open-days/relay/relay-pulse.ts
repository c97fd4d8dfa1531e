import { limits } from '../../contract/limits.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { onDay } from '../../surveys/sending/name-survey.ts'
import { planCodec } from '../day/open-day-codecs.ts'
import { pulseUpdates } from './pulse-updates.ts'

interface ClosedOpenDay {
  id: number
  key: string
  plan: string
  closedAt: Date
}

/**
 * Sends the room's scores on to the ledger, in an order by chance. None before there are five, so that no figure on a
 * board is one person's; those that come after the end leave five together or once the day is over, so that the ledger
 * does not know when one came.
 */
export async function relayPulse(
  project: Granted,
  services: Pick<Services, 'clock' | 'database' | 'own'>,
  openDay: ClosedOpenDay,
  heldOn: string,
): Promise<void> {
  const { database, clock } = services
  const given = await database.pulse.findMany({ where: { participant: { openDayId: openDay.id } } })
  const waiting = given.filter(({ revision, relayed }) => revision > relayed)
  const isFirst = given.every(({ relayed }) => relayed === 0)
  const isLeaving = isFirst || waiting.length >= limits.answersForBreakdown || dayOf(clock(), project.timeZone) > heldOn
  if (waiting.length === 0 || given.length < limits.answersForBreakdown || !isLeaving) return
  const joined = await database.participant.count({
    where: { openDayId: openDay.id, joinedAt: { lte: openDay.closedAt } },
  })
  const { title } = planCodec.decode(openDay.plan)
  const named = { key: openDay.key, title: pulseTitle(title, openDay.key), heldOn, joined }
  await services.own.append(project, pulseUpdates(named, waiting, project.timeZone))
  for (const { participantId, revision } of waiting)
    await database.pulse.updateMany({
      where: { participantId, relayed: { lt: revision } },
      data: { relayed: revision },
    })
}

/** What the ledger counts together it knows by its title: unlike that of any survey, and of any other open day. */
function pulseTitle({ en, 'zh-CN': zh }: InBoth, key: string): InBoth {
  // The key is the day, with a number where there are two.
  const day = onDay(key.slice(0, 10))
  const nth = key.slice(11)
  return {
    ...(en ? { en: `${en}${day.en}${nth && ` (${nth})`}: in the room` } : {}),
    ...(zh ? { 'zh-CN': `${zh}${day['zh-CN']}${nth && `，第${nth}场`}：现场评分` } : {}),
  }
}

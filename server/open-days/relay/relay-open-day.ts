import { dayOf } from '../../platform/civil-day.ts'
import { log } from '../../platform/log.ts'
import { type Granted, grantOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { CommitmentStatus } from '../../facts/commitment/section.ts'
import type { Update } from '../../contract/ingest.ts'
import { noonOf, revisionId } from '../../surveys/relay/score-updates.ts'
import { limits } from '../../contract/limits.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import { onDay } from '../../surveys/sending/name-survey.ts'
import { keptBoards } from '../day/find-open-day.ts'
import { planCodec } from '../day/open-day-codecs.ts'
import { pulseUpdates } from './pulse-updates.ts'

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
  const openDay = await services.database.openDay.findUniqueOrThrow({ where: { id }, omit: keptBoards })
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

interface RelayedPromise {
  id: string
  title: string
  owner: string
  dueOn: string
  state: string
  note: string | null
  judgedOn: string | null
  revision: number
}

/** A promise is judged before those it was made to: kept needs nobody's further word. */
const statuses: Record<string, CommitmentStatus> = { open: 'open', kept: 'closed', broken: 'broken' }

/**
 * What the ledger hears of a promise made at an open day, and how it stands. The same revision gives the same update,
 * word for word, so that it can be sent any number of times.
 */
function promiseUpdate(promise: RelayedPromise, madeOn: string, timeZone: string): Update {
  const { id, title, owner, dueOn, state, note, judgedOn, revision } = promise
  const key = `open-day/${id}`
  const closedOn = state === 'open' ? null : judgedOn
  return {
    id: revisionId(key, revision),
    kind: 'commitment',
    key,
    at: noonOf(judgedOn ?? madeOn, timeZone),
    data: { title, owner, dueOn, status: statuses[state]!, note, madeOn, closedOn, origin: 'open-day' },
  }
}

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
async function relayPulse(
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

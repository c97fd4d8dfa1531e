import { log } from '../../platform/log.ts'
import { type Granted, grantOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { isDaytime } from '../../surveys/automation/is-daytime.ts'
import { keptBoards, type OpenDayRow } from '../day/find-open-day.ts'
import { isKnown } from '../day/forget-invited.ts'
import { writeOpenDayMail, type MailedAttendee } from './open-day-mail.ts'
import { planOf } from './setting.ts'

const dayMs = 86_400_000
/** How long before it starts people are invited by themselves, in milliseconds. */
export const inviteAheadMs = 14 * dayMs

/** Mails written in one transaction: few enough that nothing else waits long for the database. */
const atOnce = 50

/** Somebody who has been sent something, if not the last: everyone else of them is invited as they come. */
const isInvited = { sentSequence: { not: null } }

/** Who has no mail yet of how the open day is now. */
const unmailed = ({ id, state, sequence }: OpenDayRow) => ({
  openDayId: id,
  ...isKnown,
  OR: [{ sentSequence: { lt: sequence } }, ...(state === 'planned' ? [{ sentSequence: null }] : [])],
})

/**
 * Queues the mails of everyone who has none yet of how the open day is now: invitations, changes, a cancellation. Each
 * mail and the note that it was written are one transaction, so whoever comes after a crash, or at the same time, sends
 * none twice and forgets none. Gives how many.
 */
export async function mailOpenDay(
  services: Pick<Services, 'clock' | 'database' | 'organizer' | 'origin' | 'outbox' | 'sealer' | 'sql'>,
  id: number,
): Promise<number> {
  const { database, clock } = services
  let mailed = 0
  for (;;) {
    const row = await database.openDay.findUniqueOrThrow({ where: { id }, omit: keptBoards })
    if (!['planned', 'cancelled'].includes(row.state) || row.startsAt.getTime() <= clock()) return mailed
    const lot = await database.attendee.findMany({ where: unmailed(row), orderBy: { id: 'asc' }, take: atOnce })
    if (lot.length === 0) return mailed
    mailed += await mailLot(await grantOwnWork(services.sql, row.projectId), services, row, lot)
    void services.outbox.deliver()
  }
}

async function mailLot(
  project: Granted,
  services: Pick<Services, 'clock' | 'database' | 'organizer' | 'origin' | 'outbox' | 'sealer'>,
  row: OpenDayRow,
  lot: MailedAttendee[],
): Promise<number> {
  const { database, outbox } = services
  const mails = await Promise.all(
    lot.map(async (attendee) => ({ attendee, mail: await writeOpenDayMail(project, services, row, attendee) })),
  )
  return database.$transaction(async (transaction) => {
    // Changed meanwhile: the mails say what is no longer so, and are written again.
    const { count: isSame } = await transaction.openDay.updateMany({
      where: { id: row.id, state: row.state, sequence: row.sequence },
      data: { sequence: row.sequence },
    })
    if (isSame === 0) return 0
    let queued = 0
    for (const { attendee, mail } of mails) {
      const { count } = await transaction.attendee.updateMany({
        where: { id: attendee.id, sentSequence: attendee.sentSequence },
        data: { sentSequence: row.sequence },
      })
      if (count === 0) continue
      await outbox.queueMail(transaction, mail)
      queued++
    }
    return queued
  })
}

/**
 * Writes what is due: invitations two weeks ahead (in the daytime), to whoever was put on the list later, and what
 * follows from a change or a cancellation.
 */
export async function mailDue(
  services: Pick<Services, 'clock' | 'database' | 'organizer' | 'origin' | 'outbox' | 'sealer' | 'sql'>,
): Promise<void> {
  const { database, clock } = services
  const now = clock()
  const ahead = await database.openDay.findMany({
    where: {
      startsAt: { gt: new Date(now) },
      OR: [
        { state: { in: ['planned', 'cancelled'] }, attendees: { some: isInvited } },
        { state: 'planned', startsAt: { lte: new Date(now + inviteAheadMs) } },
      ],
    },
    select: { id: true, plan: true, _count: { select: { attendees: { where: isInvited } } } },
  })
  for (const { _count: invited, ...row } of ahead) {
    if (invited.attendees === 0 && !isDaytime(now, planOf(row).timeZone)) continue
    await mailOpenDay(services, row.id).catch((error: unknown) =>
      log.error({ err: error, openDay: row.id }, 'open days: a mail could not be written'),
    )
  }
}

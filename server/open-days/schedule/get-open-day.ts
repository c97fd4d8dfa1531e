import { naturalOrder } from '../../contract/natural-order.ts'
import type { Reply } from '../../contract/open-days/plan.ts'
import type { OpenDayView } from '../../contract/open-days/views.ts'
import type { Can } from '../../contract/people.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { joinLink } from '../day/join-code.ts'
import { inviteAheadMs } from './mail-due.ts'
import { openDayLine } from './open-day-line.ts'
import { planOf } from './setting.ts'

/** One open day as everybody of the project sees it; who is invited only for those who run it. */
export async function getOpenDay(
  services: Pick<Services, 'clock' | 'database' | 'origin'>,
  openDay: OpenDayRow,
  can: Can,
): Promise<OpenDayView> {
  const attendees = await services.database.attendee.findMany({ where: { openDayId: openDay.id } })
  attendees.sort((a, b) => naturalOrder()(a.email, b.email))
  const plan = planOf(openDay)
  const invited = attendees.filter(({ sentSequence }) => sentSequence !== null)
  const waits = openDay.state === 'planned' && attendees.length > 0 && invited.length === 0
  const invitesAt = Math.max(services.clock(), openDay.startsAt.getTime() - inviteAheadMs)
  return {
    ...openDayLine(openDay, invited),
    plan: can.runOpenDays ? plan : { ...plan, attendees: [] },
    place: plan.place ?? null,
    link: plan.link ?? null,
    code: openDay.code,
    ...joinLink(services, openDay),
    attendees: can.runOpenDays
      ? attendees
          .filter(({ email }) => email.includes('@'))
          .map(({ email, name, reply, sentSequence }) => ({
            email,
            name,
            reply: reply as Reply | 'none',
            invited: sentSequence !== null,
          }))
      : null,
    moderated: plan.moderated,
    invitesOn: waits ? dayOf(invitesAt, plan.timeZone) : null,
    cancelReason: openDay.cancelReason,
    can,
  }
}

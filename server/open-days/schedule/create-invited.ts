import { DaylightError } from '../../contract/errors.ts'
import type { Language } from '../../contract/languages.ts'
import type { Reply } from '../../contract/open-days/plan.ts'
import type { ReplyView } from '../../contract/open-days/views.ts'
import { createLetter } from '../../outbox/mails/letter.ts'
import { grantGuest } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { keptBoards } from '../day/find-open-day.ts'
import { invitedHash, invitedUrl } from '../day/invited-token.ts'
import { joinLink } from '../day/join-code.ts'
import type { InvitedBackend } from '../day/open-days-backend.ts'
import { readGuestRecap } from '../recap/read-recap.ts'
import { brandOf, calendarEvent, writeCalendar } from './calendar-event.ts'
import { readFeed } from './calendar-feed.ts'
import { openDayLine } from './open-day-line.ts'
import { planOf } from './setting.ts'

/** How long before the start a personal link leads into the room, in milliseconds. */
const doorsOpenMs = 15 * 60_000

/** An invitation for whoever has its link; `not_found` for any other. */
async function findInvited({ database, sql }: Pick<Services, 'database' | 'sql'>, token: string) {
  const found = await database.attendee.findUnique({
    where: { tokenHash: invitedHash(token) },
    include: { openDay: { omit: keptBoards } },
  })
  if (!found || found.sentSequence === null) throw new DaylightError('not_found', 'No such invitation')
  const { openDay, ...attendee } = found
  return { openDay, attendee, project: await grantGuest(sql, openDay.projectId) }
}

/** For whoever has a personal link, of an invitation or of a calendar. */
export function createInvited(services: Services): InvitedBackend {
  const { database, sql, clock } = services
  return {
    async find(token): Promise<ReplyView> {
      const { openDay, attendee, project } = await findInvited(services, token)
      const { agenda, presenters, place = null, link = null } = planOf(openDay)
      const all = await database.attendee.findMany({
        where: { openDayId: openDay.id, sentSequence: { not: null } },
        select: { reply: true },
      })
      const isOpen =
        openDay.state === 'live' || (openDay.state === 'planned' && openDay.startsAt.getTime() - doorsOpenMs <= clock())
      return {
        openDay: openDayLine(openDay, all),
        project: { name: project.name, customer: project.customer.name, brandColor: project.customer.brandColor },
        agenda,
        presenters,
        place,
        link,
        name: attendee.name,
        reply: attendee.reply as Reply | 'none',
        language: attendee.language as Language,
        cancelReason: openDay.cancelReason,
        joinUrl: isOpen ? joinLink(services, openDay).joinUrl : null,
      }
    },
    async reply(token, reply) {
      const { attendee } = await findInvited(services, token)
      const { count } = await database.attendee.updateMany({
        where: { id: attendee.id, openDay: { state: 'planned' } },
        data: { reply, repliedAt: new Date(clock()) },
      })
      if (count === 0) throw new DaylightError('conflict', 'Nobody is asked any more whether they come')
    },
    async calendar(token) {
      const { openDay, attendee, project } = await findInvited(services, token)
      const language = attendee.language as Language
      const letter = createLetter(language, brandOf(project))
      const page = { does: letter.words.openDay.invitation.open, url: invitedUrl(services, attendee) }
      return writeCalendar('PUBLISH', [calendarEvent(services, openDay, letter, page, null)], { language })
    },
    async recap(token) {
      // Whoever was put on the list too late for an invitation has the recap's mail.
      const attendee = await database.attendee.findUnique({
        where: { tokenHash: invitedHash(token) },
        include: { openDay: { omit: keptBoards } },
      })
      if (!attendee) throw new DaylightError('not_found', 'No such invitation')
      const project = await grantGuest(sql, attendee.openDay.projectId)
      return {
        recap: await readGuestRecap(project, services, attendee.openDay),
        language: attendee.language as Language,
      }
    },
    feed: (token, language) => readFeed(services, token, language),
  }
}

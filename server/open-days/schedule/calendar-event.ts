import { setImmediate } from 'node:timers/promises'
import ical, {
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator'
import type { Language } from '../../contract/languages.ts'
import type { Letter } from '../../outbox/mails/letter.ts'
import { printableText } from '../../platform/printable-text.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRowInBrief } from '../day/find-open-day.ts'
import { planOf, settingOf } from './setting.ts'

export interface EventPage {
  /** What is to be done there: `Say whether you are coming`. */
  does: string
  url: string
}

export interface Invited {
  email: string
  name: string
  reply: string
}

const statuses: Record<string, ICalAttendeeStatus> = {
  accepted: ICalAttendeeStatus.ACCEPTED,
  tentative: ICalAttendeeStatus.TENTATIVE,
  declined: ICalAttendeeStatus.DECLINED,
}

/** Ends a parameter, or begins an escape to programs that know RFC 6868 or, wrongly, the one of values. */
const forbidden: Record<string, string> = { '"': "'", '^': 'ˆ', '\\': '/' }
/** A name as a parameter of iCalendar holds it (RFC 5545, 3.2): on one line, and without a quote. */
const parameter = (name: string) =>
  printableText(name)
    .replace(/["^\\]/g, (character) => forbidden[character]!)
    .replace(/[\n\t]/g, ' ')

const organizerOf = (mailbox: string, project: string) => ({
  name: parameter(project),
  email: /<([^<>]+)>$/.exec(mailbox)?.[1] ?? mailbox,
})

function describe(row: OpenDayRowInBrief, letter: Letter, { does, url }: EventPage): string {
  const words = letter.words.openDay
  const { agenda, presenters, link } = planOf(row)
  const parts = [
    agenda.map(({ title, minutes }) => `${title} · ${words.minutes(minutes)}`).join('\n'),
    presenters.length > 0 ? words.presenters(presenters) : '',
    link ? `${words.join}: ${link}` : '',
    `${does}: ${url}`,
  ]
  return parts.filter(Boolean).join('\n\n')
}

/**
 * One open day for a calendar. Times are in UTC, which every program turns into its owner's own; what it is known by
 * never changes, and a larger sequence takes the place of a smaller.
 */
export function calendarEvent(
  { organizer, clock }: Pick<Services, 'clock' | 'organizer'>,
  row: OpenDayRowInBrief,
  letter: Letter,
  page: EventPage,
  invited: Invited | null,
): ICalEventData {
  const { startsAt, minutes, place, link } = settingOf(row)
  const isCancelled = row.state === 'cancelled'
  const location = [place, link].filter(Boolean).join(' · ')
  return {
    id: row.uid,
    sequence: row.sequence,
    stamp: new Date(clock()),
    start: new Date(startsAt),
    end: new Date(startsAt + minutes * 60_000),
    summary: printableText(`${letter.say(planOf(row).title)} · ${letter.project}`),
    description: printableText(describe(row, letter, page)),
    ...(location ? { location: printableText(location) } : {}),
    url: page.url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    // Without an organizer no program takes it for an invitation; replies come by the link, so none is asked for.
    ...(invited && {
      organizer: organizerOf(organizer, letter.project),
      attendees: [
        {
          email: invited.email,
          name: parameter(invited.name || invited.email),
          type: ICalAttendeeType.INDIVIDUAL,
          status: statuses[invited.reply] ?? ICalAttendeeStatus.NEEDSACTION,
          rsvp: false,
        },
      ],
    }),
  }
}

/** Events as an iCalendar file (RFC 5545); `REQUEST` and `CANCEL` as RFC 5546 has them, for one event each. */
export function writeCalendar(
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH',
  events: ICalEventData[],
  { name, language }: { name?: string; language: Language },
): string {
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: 'Daylight', product: 'Daylight', language: language === 'zh-CN' ? 'ZH' : 'EN' },
    ...(name ? { name, ttl: 3_600 } : {}),
    events,
  })
  // Every line ends, the last as well (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`
}

const end = 'END:VCALENDAR'

/** The same of however many events. Between two of them whatever else waits has its turn. */
export async function writeFeed(
  events: readonly (() => ICalEventData)[],
  about: { name: string; language: Language },
): Promise<string> {
  const [head = ''] = writeCalendar('PUBLISH', [], about).split(end)
  const written: string[] = []
  for (const event of events) {
    await setImmediate()
    const calendar = writeCalendar('PUBLISH', [event()], about)
    written.push(calendar.slice(head.length, -`${end}\r\n`.length))
  }
  return `${head}${written.join('')}${end}\r\n`
}

/** The language and brand of a project's calendar. */
export const brandOf = ({ name, customer }: Granted) => ({
  customer: customer.name,
  project: name,
  brandColor: customer.brandColor,
})

import type { Language } from '../../contract/languages.ts'
import { createLetter } from '../../outbox/mails/letter.ts'
import type { OutgoingMail } from '../../outbox/message.ts'
import { renderMail } from '../../outbox/render-mail.tsx'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { invitedUrl } from '../day/invited-token.ts'
import { settingsCodec } from '../day/open-day-codecs.ts'
import { brandOf, calendarEvent, writeCalendar } from './calendar-event.ts'
import { changesSince, civilTime, placeOf, planOf, settingOf } from './setting.ts'

/** Somebody who is to hear of an open day. */
export interface MailedAttendee {
  id: string
  email: string
  name: string
  language: string
  reply: string
  /** The sequence that they heard of last; null: of none. */
  sentSequence: number | null
  tokenHash: string
  sealedToken: string
}

/** The one mail that brings somebody up to date: an invitation, what changed since their last mail, or that it is off. */
export async function writeOpenDayMail(
  project: Granted,
  services: Pick<Services, 'clock' | 'organizer' | 'origin' | 'sealer'>,
  row: OpenDayRow,
  attendee: MailedAttendee,
): Promise<OutgoingMail> {
  const voice = { language: attendee.language as Language, brand: brandOf(project) }
  const letter = createLetter(voice.language, voice.brand)
  const link = invitedUrl(services, attendee)
  const board = `${services.origin}/projects/${encodeURIComponent(project.key)}`
  const rendered = await renderFor(row, attendee, row.state === 'cancelled' ? board : link, voice)
  const isCancelled = row.state === 'cancelled'
  const page = { does: letter.words.openDay.invitation.open, url: link }
  const event = calendarEvent(services, row, letter, page, attendee)
  const method = isCancelled ? 'CANCEL' : 'REQUEST'
  return {
    ...rendered,
    dedupeKey: `open-day:${attendee.id}:${row.sequence}`,
    projectId: project.id,
    to: { address: attendee.email, name: attendee.name || null },
    calendar: { method, content: writeCalendar(method, [event], voice) },
    notAfter: row.startsAt,
  }
}

function renderFor(
  row: OpenDayRow,
  { name, sentSequence }: MailedAttendee,
  link: string,
  voice: Parameters<typeof renderMail>[2],
) {
  const plan = planOf(row)
  const setting = settingOf(row)
  const common = { name: name || null, title: plan.title, time: civilTime(setting), link }
  if (row.state === 'cancelled') {
    const reason = row.cancelReason ? { en: row.cancelReason, 'zh-CN': row.cancelReason } : null
    return renderMail('open-day-cancelled', { ...common, reason }, voice)
  }
  const agenda = plan.agenda.map(({ title, minutes }) => ({ title: { en: title, 'zh-CN': title }, minutes }))
  const view = { ...common, place: placeOf(setting), agenda }
  if (sentSequence === null) return renderMail('open-day-invitation', view, voice)
  const before = settingsCodec.decode(row.earlier)[sentSequence]
  const was = before ? changesSince(before, setting) : { time: null, place: null }
  return renderMail('open-day-changed', { ...view, before: was }, voice)
}

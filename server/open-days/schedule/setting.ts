import type { OpenDayPlace, OpenDayTime } from '../../outbox/mails/mail-views.ts'
import { dayOf, timeOf } from '../../platform/civil-day.ts'
import { planCodec, type Setting } from '../day/open-day-codecs.ts'

/** What the row of an open day was planned as. */
export const planOf = ({ plan }: { plan: string }) => planCodec.decode(plan)

/** When and where it is. */
export function settingOf(row: { startsAt: Date; minutes: number; plan: string }): Setting {
  const { timeZone, place = null, link = null } = planOf(row)
  return { startsAt: row.startsAt.getTime(), minutes: row.minutes, timeZone, place, link }
}

/** When it is, on the clocks of its own time zone. */
export const civilTime = ({ startsAt, minutes, timeZone }: Setting): OpenDayTime => ({
  day: dayOf(startsAt, timeZone),
  from: timeOf(startsAt, timeZone),
  to: timeOf(startsAt + minutes * 60_000, timeZone),
  timeZone,
})

/** Where it is. */
export const placeOf = ({ place, link }: Setting): OpenDayPlace => ({ room: place, joinUrl: link })

/** What of a setting is another one now, as a mail says it: null where nothing changed. */
export function changesSince(before: Setting, now: Setting) {
  const isSame = (...fields: (keyof Setting)[]) => fields.every((field) => before[field] === now[field])
  return {
    time: isSame('startsAt', 'minutes', 'timeZone') ? null : civilTime(before),
    place: isSame('place', 'link') ? null : placeOf(before),
  }
}

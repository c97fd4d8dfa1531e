import type { OpenDayLine } from '#contract/open-days/views'
import { civilMoment } from '~/words/civil-format'
import type { Words } from '~/words/say'

type Timed = Pick<OpenDayLine, 'startsAt' | 'minutes' | 'timeZone'>

/** When an open day is, on the clocks of its time zone. */
export function timesOf({ startsAt, minutes, timeZone }: Timed) {
  const { day, time: from } = civilMoment(startsAt, timeZone)
  const end = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()
  return { day, from, to: civilMoment(end, timeZone).time }
}

/** "Fri 4 Dec, 14:00–15:00" / "12月4日（周五）14:00–15:00". */
export function sayWhen({ t, format }: Words, openDay: Timed): string {
  const { day, from, to } = timesOf(openDay)
  return t('openDays.when', { day: format.dayWithWeekday(day), from, to })
}

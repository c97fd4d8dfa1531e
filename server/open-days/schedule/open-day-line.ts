import type { OpenDayState } from '../../contract/open-days/room.ts'
import type { OpenDayLine } from '../../contract/open-days/views.ts'
import type { OpenDayRowInBrief } from '../day/find-open-day.ts'
import { planOf } from './setting.ts'

/** An open day as one line says it. */
export function openDayLine(row: OpenDayRowInBrief, attendees: readonly { reply: string }[]): OpenDayLine {
  const { title, timeZone } = planOf(row)
  return {
    key: row.key,
    title,
    state: row.state as OpenDayState,
    startsAt: row.startsAt.toISOString(),
    minutes: row.minutes,
    timeZone,
    series: row.seriesId,
    invited: attendees.length,
    accepted: attendees.filter(({ reply }) => reply === 'accepted').length,
  }
}

import { instantIn } from '../platform/civil-day.ts'
import { limits } from '../contract/limits.ts'

const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:T| {1,2})(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i

/** The parts of a date as it is written, and what it says of its offset. */
export interface WrittenInstant {
  day: string
  /** HH:MM; null where only a day is said. */
  time: string | null
  /** Milliseconds beyond the minute. */
  ms: number
  /** Minutes ahead of UTC; null where nothing is said. */
  offset: number | null
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^[+-]/.test(text)) return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', '') || 0)]
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

const isCivil = (day: string) => {
  const ms = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)
}

/** A date and time of ISO 8601 as tools write it: with a space, with `UTC`, without a colon in its offset; null for anything else. */
export function readWrittenInstant(text: string): WrittenInstant | null {
  const [, year, month, date, hours, minutes, seconds, fraction, offset] = written.exec(text.trim().slice(0, 60)) ?? []
  if (year === undefined) return null
  const day = `${year}-${month}-${date}`
  if (!isCivil(day) || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 60) return null
  const ms = Number(seconds ?? 0) * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000)
  return { day, time: hours === undefined ? null : `${hours}:${minutes}`, ms, offset: offsetOf(offset) }
}

/** Years in which something can have happened: tools write 0001, 1970 and 9999 for never. */
const isMeant = (ms: number) => ms >= Date.UTC(limits.firstYear + 1, 0, 1) && ms < Date.UTC(limits.lastYear + 1, 0, 1)

/** Milliseconds since 1970 of what is written; in `zone` where it says no offset. Null where no time is meant. */
export function msOfWritten({ day, time, ms, offset }: WrittenInstant, zone: string): number | null {
  const minute =
    offset === null
      ? instantIn(day, time ?? '00:00', zone)
      : Date.parse(`${day}T${time ?? '00:00'}:00Z`) - offset * 60_000
  return isMeant(minute) ? minute + ms : null
}

/**
 * The instant of a text or a number of a tool in milliseconds: ISO 8601, or seconds or milliseconds since 1970. What says no offset is
 * in `zone`. Null for anything else, and for the years that stand for never.
 */
export function readInstant(value: string | number | null | undefined, zone: string): number | null {
  if (value === null || value === undefined || value === '') return null
  const number = typeof value === 'number' ? value : /^\d{9,14}(?:\.\d{1,9})?$/.test(value) ? Number(value) : null
  if (number !== null) {
    // Milliseconds of 1973 are more than seconds of any year that we know.
    const ms = Math.floor(number < 1e11 ? number * 1000 : number)
    return isMeant(ms) ? ms : null
  }
  const instant = typeof value === 'string' ? readWrittenInstant(value) : null
  return instant && msOfWritten(instant, zone)
}

import { tzOffset } from '@date-fns/tz'

const dayMs = 86_400_000
/** Offset in minutes per zone and UTC day where it is the same all day; asking Intl each time costs 100 times more. */
const offsets = new Map<string, Map<number, number | null>>()

function offsetMinutes(zone: string, ms: number): number {
  let days = offsets.get(zone)
  if (!days) offsets.set(zone, (days = new Map<number, number | null>()))
  const utcDay = Math.floor(ms / dayMs)
  let offset = days.get(utcDay)
  if (offset === undefined) {
    const first = tzOffset(zone, new Date(utcDay * dayMs))
    // null: the clocks change on this day, so each instant is asked for itself.
    offset = first === tzOffset(zone, new Date((utcDay + 1) * dayMs - 1)) ? first : null
    days.set(utcDay, offset)
  }
  return offset ?? tzOffset(zone, new Date(ms))
}

/** The civil day in `zone` of an instant in milliseconds since 1970, as days since 1970-01-01. */
export const dayNumberOf = (ms: number, zone: string): number =>
  Math.floor((ms + offsetMinutes(zone, ms) * 60_000) / dayMs)

/** `YYYY-MM-DD` of a day number. */
export const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** Day number of a `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs

/** The civil day in `zone` of an instant in milliseconds, as `YYYY-MM-DD`. */
export const dayOf = (ms: number, zone: string): string => dayText(dayNumberOf(ms, zone))

/** Calendar days from one civil date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The first instant (milliseconds) at which `zone` shows a later day than `day`. */
export function endOfDay(day: string, zone: string): number {
  const midnight = (dayNumber(day) + 1) * dayMs
  // Two rounds: the offset that holds at that local midnight may differ from the one at the first guess.
  const guess = midnight - offsetMinutes(zone, midnight) * 60_000
  return midnight - offsetMinutes(zone, guess) * 60_000
}

/**
 * The instant (milliseconds) at which clocks in `zone` show a time of day (`HH:MM`). A time that the clocks skip is the
 * one as much later as they skip; of one that they show twice it is the first or the second.
 */
export function instantIn(day: string, time: string, zone: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const local = dayNumber(day) * dayMs + (hours * 60 + minutes) * 60_000
  const guess = local - offsetMinutes(zone, local) * 60_000
  return local - offsetMinutes(zone, guess) * 60_000
}

/** What clocks in `zone` show at an instant in milliseconds: `HH:MM`. */
export function timeOf(ms: number, zone: string): string {
  const minutes = Math.floor(ms / 60_000) + offsetMinutes(zone, ms)
  return new Date(minutes * 60_000).toISOString().slice(11, 16)
}

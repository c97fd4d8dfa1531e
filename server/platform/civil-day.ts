const dayMs = 86_400_000

/** Offset from UTC in milliseconds; where clocks change on that UTC day, at which instant from which to which. */
type Offset = number | { before: number; at: number; after: number }

/** What each zone's clocks are set to, by UTC day: asking Intl for each instant costs 100 times more. */
const offsets = new Map<string, Map<number, Offset>>()
const formats = new Map<string, Intl.DateTimeFormat>()

/** Offset from UTC in milliseconds, as Intl knows it. */
function askOffset(zone: string, ms: number): number {
  let format = formats.get(zone)
  if (!format)
    formats.set(zone, (format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })))
  // "9/5/2026, GMT-03:00"; zones of the seventies have seconds, and UTC has nothing behind its name.
  const [hours = '0', minutes = '0', seconds = '0'] = format.format(ms).split('GMT')[1]!.split(':').filter(Boolean)
  const size = (Math.abs(Number(hours)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000
  return hours.startsWith('-') ? -size : size
}

/** No zone changes its clocks twice within a UTC day: since 1970 there was a week between two changes at least. */
function readOffset(zone: string, utcDay: number): Offset {
  const [first, last] = [utcDay * dayMs, (utcDay + 1) * dayMs]
  const [before, after] = [askOffset(zone, first), askOffset(zone, last)]
  if (before === after) return before
  let [low, high] = [first, last]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (askOffset(zone, middle) === before) low = middle
    else high = middle
  }
  return { before, at: high, after }
}

function offsetOn(zone: string, utcDay: number): Offset {
  let days = offsets.get(zone)
  if (!days) offsets.set(zone, (days = new Map<number, Offset>()))
  let offset = days.get(utcDay)
  if (offset === undefined) days.set(utcDay, (offset = readOffset(zone, utcDay)))
  return offset
}

function offsetAt(ms: number, zone: string): number {
  const offset = offsetOn(zone, Math.floor(ms / dayMs))
  return typeof offset === 'number' ? offset : ms < offset.at ? offset.before : offset.after
}

/** How clocks are changed within a day before or after they show `local`, a local time as if it were UTC; else their offset. */
function offsetAround(local: number, zone: string): Offset {
  const utcDay = Math.floor(local / dayMs)
  const around = [utcDay - 1, utcDay, utcDay + 1].map((day) => offsetOn(zone, day))
  return around.find((offset) => typeof offset !== 'number') ?? around[1]!
}

/** The civil day in `zone` of an instant in milliseconds since 1970, as days since 1970-01-01. */
export const dayNumberOf = (ms: number, zone: string): number => Math.floor((ms + offsetAt(ms, zone)) / dayMs)

const textOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10)
/** Those of 1970 to 2106: a series of many years is written anew with every change. */
const texts: string[] = []
const keptDays = 50_000

/** `YYYY-MM-DD` of a day number. */
export const dayText = (day: number): string =>
  Number.isInteger(day) && day >= 0 && day < keptDays ? (texts[day] ??= textOf(day)) : textOf(day)

/** Day number of a `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs

/** The civil day in `zone` of an instant in milliseconds, as `YYYY-MM-DD`. */
export const dayOf = (ms: number, zone: string): string => dayText(dayNumberOf(ms, zone))

/** Calendar days from one civil date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/**
 * The instant (milliseconds) from which clocks in `zone` show only later days than `day`. Where they are put back over
 * midnight that is the second midnight; where they skip it, or a whole day, it is when they do.
 */
export function endOfDay(day: string, zone: string): number {
  const midnight = (dayNumber(day) + 1) * dayMs
  const offset = offsetAround(midnight, zone)
  if (typeof offset === 'number') return midnight - offset
  const { before, at, after } = offset
  return at + after < midnight ? midnight - after : Math.min(at, midnight - before)
}

/** The same as ISO 8601 in UTC. */
export const dayEndsAt = (day: string, zone: string): string => new Date(endOfDay(day, zone)).toISOString()

/**
 * The instant (milliseconds) at which clocks in `zone` show a time of day (`HH:MM`). Of a time that they show twice it
 * is the first; one that they skip is as much later as they skip: what RFC 5545 and Temporal ("compatible") do.
 */
export function instantIn(day: string, time: string, zone: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const local = dayNumber(day) * dayMs + (hours * 60 + minutes) * 60_000
  const offset = offsetAround(local, zone)
  if (typeof offset === 'number') return local - offset
  const { before, at, after } = offset
  return local - before < at || local - after < at ? local - before : local - after
}

/** What clocks in `zone` show at an instant in milliseconds: `HH:MM`. */
export const timeOf = (ms: number, zone: string): string =>
  new Date(Math.floor((ms + offsetAt(ms, zone)) / 60_000) * 60_000).toISOString().slice(11, 16)

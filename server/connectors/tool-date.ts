import { tz } from '@date-fns/tz'
import { parseISO } from 'date-fns'
import { dayOf } from '../platform/civil-day.ts'

/** The longest text that can be a date. */
const longest = 64
/** Years in which something happens: tools write 0001, 1970 and 9999 for none. */
const isMeant = (ms: number) => {
  const year = new Date(ms).getUTCFullYear()
  return year > 1970 && year < 2100
}

/** Below these numbers it counts seconds, milliseconds and microseconds since 1970; nanoseconds from there on. */
const units = [
  { below: 1e11, perMs: 1e-3 },
  { below: 1e14, perMs: 1 },
  { below: 1e17, perMs: 1e3 },
]
const msOfNumber = (count: number) => {
  const { perMs } = units.find(({ below }) => Math.abs(count) < below) ?? { perMs: 1e6 }
  return Math.floor(count / perMs)
}

/** As ISO 8601 has it: `2017/9/5 16:50:55 UTC`, `2024-03-26 16:33:05 +0800 CST` and `2024年3月26日 16:33` are told otherwise. */
function inIsoForm(text: string): string {
  const [, year, month, day, rest] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]\s*(\S.*))?$/.exec(text) ?? []
  if (!year || !month || !day) return text
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!rest) return date
  const [, clock = rest, offset = ''] = /^([\d:.,]+) ?([+-]\d{2}:?\d{2}|Z|UTC|GMT)?(?: [A-Z]{1,5})?$/.exec(rest) ?? []
  const [hours = '', ...parts] = clock.replace(',', '.').split(':')
  return `${date}T${[hours.padStart(2, '0'), ...parts].join(':')}${/^[A-Z]/.test(offset) ? 'Z' : offset}`
}

/** As .NET wrote dates into JSON, and as mails do: with where it is meant. */
const dotNet = /^\/Date\((-?\d{1,19})(?:[+-]\d{4})?\)\/$/
const asInMails = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{5,8} (?:[+-]\d{4}|GMT|UTC)$/

function msOfText(text: string, zone: string): number {
  const number = /^-?\d{9,19}(?:\.\d{1,9})?$/.test(text) ? text : dotNet.exec(text)?.[1]
  if (number) return msOfNumber(Number(number))
  if (asInMails.test(text)) return Date.parse(text)
  return parseISO(inIsoForm(text), { in: tz(zone) }).getTime()
}

/**
 * An instant as a tool writes it, as ISO 8601 in UTC: ISO with or without a colon in the offset, ` UTC`, without an offset
 * (then where `zone` is), numbers since 1970 in seconds or finer. null for none: also for the years that stand for it.
 */
export function readToolDate(value: unknown, zone: string): string | null {
  const ms =
    typeof value === 'number'
      ? msOfNumber(value)
      : typeof value === 'string' && value.length <= longest
        ? msOfText(value.trim(), zone)
        : Number.NaN
  return Number.isFinite(ms) && isMeant(ms) ? new Date(ms).toISOString() : null
}

/** A civil day as a tool writes it, `YYYY-MM-DD`: a date alone as it stands, an instant as the day that it is in `zone`. */
export function readToolDay(value: unknown, zone: string): string | null {
  const isDateAlone = typeof value === 'string' && /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(value.trim())
  const instant = readToolDate(value, isDateAlone ? 'UTC' : zone)
  return instant && dayOf(Date.parse(instant), isDateAlone ? 'UTC' : zone)
}

/** An instant so much later, in milliseconds. */
export const laterBy = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()

/**
 * When an item of a tool whose times are whole seconds was as it is told: of what is told of one second, closed comes after open, and
 * reopened after that.
 */
export function withinSecond(instant: string, { isClosed, isReopened }: { isClosed: boolean; isReopened: boolean }) {
  return laterBy(instant, isReopened ? 2 : isClosed ? 1 : 0)
}

import type { WrittenInstant } from '../formats/read-instant.ts'

/** Numbers of the formats for dates that Excel does not write down, those of East Asia among them. */
const builtIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)

/** Whether a number format shows dates: by its number, else by a code in which a year, a month, a day or a time is named. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id)
  // Hours, minutes or seconds that go on beyond a day are how long something took.
  if (/\[[hms]{1,9}\]/i.test(code)) return false
  const symbols = code
    .slice(0, 255)
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[[^[\]]*\]/g, '')
  return /[ymdhs]/i.test(symbols) && !/general/i.test(symbols)
}

const dayMs = 86_400_000

/**
 * The date of a serial number of Excel: days since the last of 1899, with a 29 February 1900 that there never was (ECMA-376, 18.17.4.1),
 * or since the first of 1904. Null for a time of day alone, and for what is beyond the year 9999.
 */
export function instantOfSerial(serial: number, is1904: boolean): WrittenInstant | null {
  if (!(serial >= 1) || serial >= 2_958_466) return null
  const days = is1904 ? serial : serial < 60 ? serial + 1 : serial
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const ms = epoch + Math.round((days * dayMs) / 1000) * 1000
  const [day, time] = new Date(ms).toISOString().split('T') as [string, string]
  const isWhole = Number.isInteger(serial)
  return { day, time: isWhole ? null : time.slice(0, 5), ms: isWhole ? 0 : ms % 60_000, offset: null }
}

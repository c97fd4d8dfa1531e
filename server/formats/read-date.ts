import { UTCDate } from '@date-fns/utc'
import { isValid, parse } from 'date-fns'
import { enUS } from 'date-fns/locale/en-US'
import { zhCN } from 'date-fns/locale/zh-CN'
import { LRUCache } from 'lru-cache'
import { limits } from '../contract/limits.ts'
import { readWrittenInstant, type WrittenInstant } from './read-instant.ts'

/** A date that was read; or why not: `ambiguous` says how else it can be read. */
export type ReadDate =
  | { instant: WrittenInstant }
  | { problem: 'not-a-date' }
  | { problem: 'ambiguous'; patterns: string[] }

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const time = String.raw`(?:[ T,]{1,2}\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?`
/** Forms that can be read in one way alone, and how. */
const clear: { form: RegExp; day: string }[] = [
  { form: new RegExp(String.raw`^\d{4}/\d{1,2}/\d{1,2}${time}$`, 'i'), day: 'yyyy/M/d' },
  { form: new RegExp(String.raw`^\d{4}-\d{1,2}-\d{1,2}${time}$`, 'i'), day: 'yyyy-M-d' },
  { form: new RegExp(String.raw`^\d{4}\.\d{1,2}\.\d{1,2}${time}$`, 'i'), day: 'yyyy.M.d' },
  { form: new RegExp(String.raw`^\d{4}年\d{1,2}月\d{1,2}日${time}$`, 'i'), day: 'yyyy年M月d日' },
  { form: new RegExp(String.raw`^(?:19|20)\d{6}$`), day: 'yyyyMMdd' },
  ...['/', '-', ' ', '. '].map((between) => ({
    form: new RegExp(
      String.raw`^\d{1,2}${between.replace('.', String.raw`\.`)}(?:${months})${between === '. ' ? ' ' : between}\d{4}${time}$`,
      'i',
    ),
    day: between === '. ' ? 'd. MMM yyyy' : `d${between}MMM${between}yyyy`,
  })),
  { form: new RegExp(String.raw`^(?:${months}) \d{1,2}, \d{4}${time}$`, 'i'), day: 'MMM d, yyyy' },
]
/** Day and month, or month and day; day or year first where a year has two digits. */
const eitherWay = /^(\d{1,2})([/.-])(\d{1,2}|[a-z]{3})\2(\d{4}|\d{2})(?=$|[ T,])/i

/** How the time behind a day is written. */
function timePattern(text: string): string {
  const [, gap, seconds, half] = /([ T,]{1,2})\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i.exec(text) ?? []
  if (gap === undefined) return ''
  const hours = half ? 'h:mm' : 'H:mm'
  return `${gap.replace('T', "'T'")}${hours}${seconds ? ':ss' : ''}${half ? `${half.startsWith(' ') ? ' ' : ''}a` : ''}`
}

/** Whether a pattern names an offset, outside what is quoted in it. */
const saysOffset = (pattern: string) => /[xXzO]/.test(pattern.replaceAll(/'[^']*'/g, ''))
const saysTime = (pattern: string) => /[HhKkm]/.test(pattern.replaceAll(/'[^']*'/g, ''))

/** Of two digits, the year that is the nearest to this. */
const reference = new UTCDate(2026, 0, 1)

function parseBy(text: string, pattern: string): WrittenInstant | null {
  const read = [enUS, zhCN].map((locale) => parse(text, pattern, reference, { locale })).find(isValid)
  if (
    !read ||
    read.getTime() < Date.UTC(limits.firstYear, 0, 1) ||
    read.getTime() >= Date.UTC(limits.lastYear + 1, 0, 1)
  )
    return null
  const [day, clock] = read.toISOString().split('T') as [string, string]
  const ms = read.getTime() % 60_000
  return { day, time: saysTime(pattern) ? clock.slice(0, 5) : null, ms, offset: saysOffset(pattern) ? 0 : null }
}

function readClear(text: string): ReadDate {
  const written = readWrittenInstant(text)
  if (written) return { instant: written }
  const found = clear.find(({ form }) => form.test(text))
  const instant = found && parseBy(text, found.day + timePattern(text))
  if (instant) return { instant }
  const [, first, between, second, year] = eitherWay.exec(text) ?? []
  if (first === undefined) return { problem: 'not-a-date' }
  const ways = waysOf(second!, year!).map((way) => way.replaceAll('/', between!) + timePattern(text))
  const read = ways.flatMap((pattern) => {
    const instant = parseBy(text, pattern)
    return instant ? [{ pattern, instant }] : []
  })
  if (read.length === 0) return { problem: 'not-a-date' }
  if (read.length === 1) return { instant: read[0]!.instant }
  return { problem: 'ambiguous', patterns: read.map(({ pattern }) => pattern) }
}

function waysOf(second: string, year: string): string[] {
  const isNamed = /[a-z]/i.test(second)
  if (year.length === 4) return isNamed ? ['d/MMM/yyyy'] : ['d/M/yyyy', 'M/d/yyyy']
  return isNamed ? ['d/MMM/yy', 'yy/MMM/d'] : ['d/M/yy', 'M/d/yy', 'yy/M/d']
}

/**
 * Reads dates as they are written: by a pattern of Unicode's date field symbols, or, without one, whatever can be read in one way alone.
 * What ISO 8601 has is read always.
 */
export function createDateReader(pattern: string | undefined): (text: string) => ReadDate {
  const known = new LRUCache<string, ReadDate>({ max: 20_000 })
  function readNew(text: string): ReadDate {
    if (text.length > 60) return { problem: 'not-a-date' }
    const instant = pattern === undefined ? null : parseBy(text, pattern)
    if (instant) return { instant }
    const plain = readClear(text)
    // With a pattern, only what nobody could read otherwise.
    return pattern === undefined || readWrittenInstant(text) ? plain : { problem: 'not-a-date' }
  }
  return (text) => {
    let read = known.get(text)
    if (!read) known.set(text, (read = readNew(text)))
    return read
  }
}

/** What is wrong with a pattern; null where nothing is. */
export function explainPattern(pattern: string): string | null {
  // In Unicode's symbols these are the day of the year and the year of the week, which nobody means.
  if (/[DY]/.test(pattern.replaceAll(/'[^']*'/g, '')))
    return 'days are d or dd, years yy or yyyy; D and Y are something else'
  try {
    parse('2026', pattern, reference)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

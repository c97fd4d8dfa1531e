import type { Day } from '#contract/board'
import type { Language } from './language'

const noBreak = '\u00a0'
const thin = '\u202f'

/** Noon UTC of a civil day, and UTC to print it: no time zone of any reader can move it. */
const noon = (day: Day) => new Date(`${day.slice(0, 10)}T12:00:00Z`)

const printers = new Map<string, Intl.DateTimeFormat>()
function print(language: Language, day: Day, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options)
  let printer = printers.get(key)
  if (!printer) printers.set(key, (printer = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })))
  return printer.format(noon(day))
}

/** "14 Dec" / "12月14日", with the year if asked. */
export function formatDay(language: Language, day: Day, withYear: boolean): string {
  if (language === 'zh-CN')
    return print(language, day, { month: 'short', day: 'numeric', year: withYear ? 'numeric' : undefined })
  const words = [String(Number(day.slice(8, 10))), print(language, day, { month: 'short' })]
  if (withYear) words.push(day.slice(0, 4))
  return words.join(noBreak)
}

/** "Tue 24 Nov" / "11月24日（周二）". */
export function formatDayWithWeekday(language: Language, day: Day, withYear: boolean): string {
  const weekday = print(language, day, { weekday: 'short' })
  const date = formatDay(language, day, withYear)
  return language === 'zh-CN' ? `${date}（${weekday}）` : `${weekday}${noBreak}${date}`
}

/** "Nov" / "11月", with the year if asked. */
export function formatMonth(language: Language, day: Day, withYear: boolean): string {
  const month = print(language, day, { month: 'short' })
  if (!withYear) return month
  return language === 'zh-CN' ? `${day.slice(0, 4)}年${month}` : `${month}${noBreak}${day.slice(0, 4)}`
}

/** The civil day and the time of day (`HH:MM`) of an instant on the clocks of a time zone. */
export function civilMoment(iso: string, timeZone: string): { day: Day; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(iso))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)!.value
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/** "22 Nov 14:05" / "11月22日 14:05" where the project is. */
export function formatInstant(language: Language, iso: string, timeZone: string): string {
  const { day, time } = civilMoment(iso, timeZone)
  return `${formatDay(language, day, false)}${noBreak}${time}`
}

/** "Friday" / "周五". */
export const formatWeekday = (language: Language, day: Day): string =>
  print(language, day, { weekday: language === 'zh-CN' ? 'short' : 'long' })

/** "86 %" with a thin space in English, "86%" in Chinese. Rounded, but never to 0 or 100 % what is not. */
export function formatPercent(language: Language, rate: number): string {
  const rounded = Math.round(rate * 100)
  const figure = rate > 0 && rounded === 0 ? 1 : rate < 1 && rounded === 100 ? 99 : rounded
  return language === 'zh-CN' ? `${figure}%` : `${figure}${thin}%`
}

const steps = [
  [60, 'minute'],
  [24, 'hour'],
  [Infinity, 'day'],
] as const

const agers = new Map<Language, Intl.RelativeTimeFormat>()
function sayBefore(language: Language, amount: number, unit: (typeof steps)[number][1]): string {
  let ager = agers.get(language)
  if (!ager) agers.set(language, (ager = new Intl.RelativeTimeFormat(language)))
  return ager.format(-amount, unit)
}

/** "4 minutes ago" / "4分钟前"; null for less than a minute. */
export function formatAgo(language: Language, then: number, now: number): string | null {
  let amount = Math.floor(Math.max(0, now - then) / 60_000)
  if (amount < 1) return null
  for (const [size, unit] of steps) {
    if (amount < size) return sayBefore(language, amount, unit)
    amount = Math.floor(amount / size)
  }
  return null
}

import type { Day } from '../../contract/board.ts'
import { dayNumber, dayText } from '../../platform/civil-day.ts'

/** Names of holidays by day, written `中文 · English` where they differ. Weekends are not in it. */
export type Holidays = ReadonlyMap<Day, string>

const hourMs = 3_600_000
const inBoth = (chinese: string, english: string) => (chinese === english ? english : `${chinese} · ${english}`)

/** Holidays as the law fixes them, computed for any year. Half days do not count: people work on them. */
async function readStatutory(country: string, year: number): Promise<Map<Day, { name: string; rule: string }>> {
  // Megabytes of rules and of moons, for whoever plans around them only.
  const { default: Calendar } = await import('date-holidays')
  const calendar = new Calendar(country, { types: ['public'] })
  const english = new Map(calendar.getHolidays(year, 'en').map(({ date, name }) => [date, name]))
  const days = new Map<Day, { name: string; rule: string }>()
  for (const { date, start, end, name, rule } of calendar.getHolidays(year, 'zh')) {
    const first = dayNumber(date.slice(0, 10))
    // A day on which the clocks change has 23 hours.
    const length = Math.floor((end.getTime() - start.getTime() + hourMs) / (24 * hourMs))
    const chinese = name.replace(/^(\p{Script=Han}+) .*/u, '$1')
    for (let nth = 0; nth < length; nth++)
      days.set(dayText(first + nth), { name: inBoth(chinese, english.get(date) ?? name), rule })
  }
  return days
}

/** The holidays of China that are a week long, though the law names three days of each; by their first day's rule. */
const wholeWeeks = new Set(['chinese 01-0-00', '10-01'])
const childrensDay = '06-01'

/** China's holidays: as the State Council published the year, with the days that it moves; before that, as is usual. */
async function readChinese(year: number): Promise<Map<Day, string>> {
  const { default: published } = await import('chinese-days')
  const isPublished = published.getDayDetail(`${year}-10-01`).name.includes(',')
  const days = new Map<Day, string>()
  if (isPublished) {
    for (const day of published.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false)) {
      const [english, chinese] = published.getDayDetail(day).name.split(',')
      if (english && chinese) days.set(day, inBoth(chinese, english))
    }
    return days
  }
  for (const [day, { name, rule }] of await readStatutory('CN', year)) {
    if (rule === childrensDay) continue
    const length = wholeWeeks.has(rule) ? 7 : 1
    for (let nth = 0; nth < length; nth++) days.set(dayText(dayNumber(day) + nth), name)
  }
  return days
}

async function readYear(country: string, year: number): Promise<[Day, string][]> {
  if (country === 'CN') return [...(await readChinese(year))]
  return [...(await readStatutory(country, year))].map(([day, { name }]) => [day, name])
}
/** Years that were asked for: few, and asked for every minute. */
const years = new Map<string, Promise<[Day, string][]>>()

/** The holidays of a country (ISO 3166-1) in some years; none for null and for a country that nothing is known of. */
export async function readHolidays(country: string | null, ofYears: readonly number[]): Promise<Holidays> {
  if (!country) return new Map()
  const known = ofYears.map((year) => {
    const name = `${country} ${year}`
    if (!years.has(name)) years.set(name, readYear(country, year))
    return years.get(name)!
  })
  return new Map((await Promise.all(known)).flat())
}

/** ISO codes of the countries whose holidays are known. */
export async function listCountries(): Promise<string[]> {
  const { default: Calendar } = await import('date-holidays')
  return Object.keys(new Calendar().getCountries())
}

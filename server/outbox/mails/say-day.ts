import type { Day } from '../../contract/board.ts'
import type { Language } from '../../contract/languages.ts'

const noBreak = '\u00a0'

/** A civil day as people say it: "Fri 20 Nov" / "11月20日（周五）". Noon UTC printed in UTC: no time zone can move it. */
export function sayDay(language: Language, day: Day): string {
  const noon = new Date(`${day.slice(0, 10)}T12:00:00Z`)
  const print = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(noon)
  const weekday = print({ weekday: 'short' })
  if (language === 'zh-CN') return `${print({ month: 'short', day: 'numeric' })}（${weekday}）`
  return [weekday, print({ day: 'numeric' }), print({ month: 'short' })].join(noBreak)
}

/** A time of day with its zone: "14:00–15:00 (China Time)" / "14:00–15:00（中国时间）". */
export function sayTime(language: Language, { from, to, timeZone }: { from: string; to: string; timeZone: string }) {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts()
  const zone = parts.find(({ type }) => type === 'timeZoneName')!.value
  return language === 'zh-CN' ? `${from}–${to}（${zone}）` : `${from}–${to} (${zone})`
}

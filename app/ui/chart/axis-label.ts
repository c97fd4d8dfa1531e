import { formatDay, formatMonth } from '~/lib/civil-format'
import type { Language } from '~/lib/language'
import type { TimeTick } from './time-ticks'

/** "Aug", "2026" where a year begins, "3 Aug" on a short axis. */
export function axisLabel(language: Language, { day, grain }: TimeTick): string {
  if (grain === 'day') return formatDay(language, day, false)
  if (grain === 'month') return formatMonth(language, day, false)
  return language === 'zh-CN' ? `${day.slice(0, 4)}年` : day.slice(0, 4)
}

import { formatDay, formatMonth } from '~/words/civil-format'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import type { TimeTick } from './time-ticks'

/** "Aug", "2026" where a year begins, "3 Aug" on a short axis. */
export function useAxisLabel() {
  const { language } = useTranslation()
  const format = useFormat()
  return ({ day, grain }: TimeTick): string => {
    if (grain === 'day') return formatDay(language, day, false)
    if (grain === 'month') return formatMonth(language, day, false)
    if (grain === 'firstMonth') return format.month(day)
    return language === 'zh-CN' ? `${day.slice(0, 4)}年` : day.slice(0, 4)
  }
}

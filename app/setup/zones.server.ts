import type { Language } from '~/words/language'

/** Every time zone there is. */
export const timeZones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]

/** The one that a new customer most likely has: the server's, where it was set to one, else the reader's language's. */
export function likelyTimeZone(language: Language): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return timeZone === 'UTC' && language === 'zh-CN' ? 'Asia/Shanghai' : timeZone
}

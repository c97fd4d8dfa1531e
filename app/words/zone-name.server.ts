import type { Language } from './language'

/** "China Time" / "中国时间". Said by the server: browsers know zones by other names. */
export function zoneName(language: Language, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

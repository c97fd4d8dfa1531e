import type { Language } from './language'

/** Countries by their names in the reader's language. Said by the server: browsers know some by other names. */
export function countryNames(codes: readonly string[], language: Language): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
}

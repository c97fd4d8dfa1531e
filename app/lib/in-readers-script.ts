import type { Language } from '~/lib/language'

const han = /\p{Script=Han}/u

/**
 * What a text written as `中文 · English` says to a reader of one language: the part in their script. A text with
 * other parts, or with both in one script, is given whole.
 */
export function inReadersScript(text: string, language: Language): string {
  const parts = text.split(' · ')
  if (parts.length !== 2 || han.test(parts[0]!) === han.test(parts[1]!)) return text
  const [chinese, other] = han.test(parts[0]!) ? parts : [parts[1]!, parts[0]!]
  return language === 'zh-CN' ? chinese! : other!
}

/** Everything a page was given, with each text in the reader's script; keys and links stay as they are. */
export function forReader<Given>(given: Given, language: Language): Given {
  if (typeof given === 'string') return inReadersScript(given, language) as Given
  if (Array.isArray(given)) return given.map((part: unknown) => forReader(part, language)) as Given
  if (typeof given !== 'object' || given === null) return given
  const fields = Object.entries(given).map(([name, value]) =>
    name === 'key' || name === 'url' ? [name, value as unknown] : [name, forReader<unknown>(value, language)],
  )
  return Object.fromEntries(fields) as Given
}

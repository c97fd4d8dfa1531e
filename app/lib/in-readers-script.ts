import { inReadersScript } from '#contract/in-readers-script'
import type { Language } from '~/lib/language'

/** What stays as it is: keys, links, what people wrote in their own words, what is to be edited, and what is already markup. */
const asItIs = new Set(['key', 'url', 'answers', 'asWritten', 'html', 'qr', 'markdown'])

/** Everything else that a page was given, with each text in the reader's script. */
export function forReader<Given>(given: Given, language: Language): Given {
  if (typeof given === 'string') return inReadersScript(given, language) as Given
  if (Array.isArray(given)) return given.map((part: unknown) => forReader(part, language)) as Given
  if (typeof given !== 'object' || given === null) return given
  const fields = Object.entries(given).map(([name, value]) =>
    asItIs.has(name) ? [name, value as unknown] : [name, forReader<unknown>(value, language)],
  )
  return Object.fromEntries(fields) as Given
}

import { inReadersScript } from './in-readers-script.ts'
import type { Language } from './languages.ts'

/**
 * The fields that hold titles and names as tools and whoever set a project up say them. What a table is filtered by
 * (module, cycle, site, owner) stays as it was said, so that a link to it is one in every language: `words.name` reads it.
 */
const titles = new Set(['title', 'name', 'customer', 'milestone', 'survey', 'reason', 'criticalFor'])
/** Below these stands what people typed in the portal, who meant every word of it. */
const typed = new Set([
  'agenda',
  'answers',
  'attendees',
  'comments',
  'commitments',
  'decisions',
  'followUps',
  'invitations',
  'judged',
  'made',
  'people',
  'promises',
  'questions',
  'replies',
  'sponsors',
])

/** What a page was given, with each title that is written in both languages in the reader's script. */
export function forReader<Given>(given: Given, language: Language): Given {
  if (Array.isArray(given)) return given.map((part: unknown) => forReader(part, language)) as Given
  if (typeof given !== 'object' || given === null) return given
  const read = (name: string, value: unknown) => {
    if (typed.has(name)) return value
    return titles.has(name) ? readTitles(value, language) : forReader(value, language)
  }
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, read(name, value)])) as Given
}

/** A title, or a list of them; anything else of that name is looked through. */
function readTitles(value: unknown, language: Language): unknown {
  if (typeof value === 'string') return inReadersScript(value, language)
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.map((title) => inReadersScript(title, language))
    : forReader(value, language)
}

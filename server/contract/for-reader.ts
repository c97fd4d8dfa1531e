import { inReadersScript } from './in-readers-script.ts'
import type { Language } from './languages.ts'
import { nameInBothScripts, nameInScript } from './name-in-script.ts'
import { nameSources } from './source-names.ts'

/**
 * The fields that hold titles and names as tools and whoever set a project up say them. What a table is filtered by
 * (module, cycle, site, owner) stays as it was said, so that a link to it is one in every language: `words.name` reads it.
 */
const titles = new Set(['title', 'name', 'customer', 'milestone', 'survey', 'reason', 'criticalFor'])
/** The fields that hold people's names; in what was typed, `name` and `owner` do too. */
const people = new Set(['by', 'decidedBy', 'requestedBy', 'presenter', 'presenters'])
/** Below these stands what people typed in the portal, who meant every word of it; of people's names one script is read. */
const typed = new Set([
  'agenda',
  'answers',
  'attendees',
  'comments',
  'commitments',
  'contacts',
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
/** What stands in a form, to be changed and sent back. */
const asWritten = 'asWritten'

interface Reading {
  language: Language
  isTyped: boolean
  /** What the sources of the board around are called; null outside of one, where names are those that are set up. */
  sources: ReadonlyMap<string, string> | null
}

/**
 * What a page was given, for readers of one language: each title and each person that is named in both languages in the
 * reader's script, and the sources of a board or a thing as people call them.
 */
export const forReader = <Given>(given: Given, language: Language): Given =>
  read(given, { language, isTyped: false, sources: null })

function read<Given>(given: Given, reading: Reading): Given {
  if (Array.isArray(given)) return given.map((part: unknown) => read(part, reading)) as Given
  if (typeof given !== 'object' || given === null) return given
  const sources = sourcesOf(given, reading.language) ?? reading.sources
  const inside = { ...reading, sources }
  return Object.fromEntries(
    Object.entries(given).map(([field, value]) => [field, readField(field, value, inside)]),
  ) as Given
}

function readField(field: string, value: unknown, reading: Reading): unknown {
  const { language } = reading
  if (field === asWritten) return value
  if (field === 'sources' || field === 'source') return readSources(value, reading)
  if (field === 'owner' && !reading.isTyped) return readTexts(value, nameInBothScripts, reading)
  if (people.has(field) || (reading.isTyped && (field === 'name' || field === 'owner')))
    return readTexts(value, (name) => nameInScript(name, language), reading)
  if (typed.has(field)) return read(value, { ...reading, isTyped: true })
  if (reading.isTyped || !titles.has(field)) return read(value, reading)
  return readTexts(value, (title) => inReadersScript(title, language), reading)
}

/** A text, or a list of them, as it is read; anything else of that name is looked through. */
function readTexts(value: unknown, say: (text: string) => string, reading: Reading): unknown {
  if (typeof value === 'string') return say(value)
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.map(say) : read(value, reading)
}

/** Names of sources in a board, or the sources themselves. */
function readSources(value: unknown, reading: Reading): unknown {
  const { sources } = reading
  if (!sources) return read(value, reading)
  const say = (name: string) => sources.get(name) ?? name
  if (!Array.isArray(value)) return readTexts(value, say, reading)
  return value.map((one: unknown) => {
    if (typeof one === 'string') return say(one)
    const source = one as { name: string | null }
    return { ...source, name: source.name === null ? null : say(source.name) }
  })
}

/** What the sources of a board, or of a project of which one thing is told, are called; null where something is neither. */
function sourcesOf(given: object, language: Language): ReadonlyMap<string, string> | null {
  if (!('sources' in given && ('headline' in given || 'life' in given) && Array.isArray(given.sources))) return null
  const names = (given.sources as (string | { name: string | null })[]).flatMap((source) =>
    typeof source === 'string' ? source : (source.name ?? []),
  )
  return nameSources(names, language)
}

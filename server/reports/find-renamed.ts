import type { CollectedCases } from './collect-cases.ts'

/** What a cycle has already and what a report would make of it. */
export interface ComparedCases {
  known: number
  /** Known ones that the report does not name. */
  gone: string[]
  /** Most of the known cases seem to be in the report under other keys. */
  isRenamed: boolean
}

/** So few cases say nothing about how a runner calls them. */
const leastKnown = 3
const separator = ' › '
const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The last words of a key, one more each time, joined: however a runner puts suite and name together, its end stays. */
function* endingsOf(key: string): Generator<string> {
  const words = wordsIn(key).slice(-24)
  for (let from = words.length - 1; from >= 0; from -= 1) yield words.slice(from).join('')
}
const nameIn = (key: string) => wordsIn(key.slice(key.lastIndexOf(separator) + separator.length)).join('')

/**
 * Compares the keys that a cycle has with those of a report. A runner's upgrade can call all cases otherwise at once: they would be
 * counted twice. That is so where hardly any known case is named, and half of them seem to be there under another key.
 */
export function compareCases(known: readonly string[], report: CollectedCases): ComparedCases {
  const gone = known.filter((key) => !report.has(key))
  const isOther = known.length >= leastKnown && gone.length > known.length * 0.9
  return { known: known.length, gone, isRenamed: isOther && countAlike(gone, report) >= known.length / 2 }
}

/** How many of the known are named alike in the report: by the end of the one key, or of the other. */
function countAlike(gone: readonly string[], report: CollectedCases): number {
  const goneNames = new Set(gone.map(nameIn).filter(Boolean))
  const newNames = new Set<string>()
  const found = new Set<string>()
  for (const { key } of report.names()) {
    newNames.add(nameIn(key))
    for (const ending of endingsOf(key)) if (goneNames.has(ending)) found.add(ending)
  }
  newNames.delete('')
  const isAlike = (key: string) => found.has(nameIn(key)) || [...endingsOf(key)].some((ending) => newNames.has(ending))
  return gone.filter(isAlike).length
}

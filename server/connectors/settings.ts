/** The entry of a table for a word of the tool's, as it is or in other case; undefined where there is none. */
export function findEntry<Value>(entries: Record<string, Value> | undefined, word: string): Value | undefined {
  if (!entries) return undefined
  if (Object.hasOwn(entries, word)) return entries[word]
  const wanted = comparedWord(word)
  return Object.entries(entries).find(([name]) => comparedWord(name) === wanted)?.[1]
}

/** A word of a tool as words are compared: without regard to case, width or spaces around it. */
export const comparedWord = (word: string): string => word.normalize('NFKC').trim().toLowerCase()

/** What JSON may hold: what is left out is not bounded. */
export interface JsonBounds {
  /** Values and names in all. */
  values: number
  /** Entries of one list or object. */
  entries: number
  /** Lists and objects inside one another. */
  nesting?: number
}

export interface JsonExcess {
  code: 'too_many_values' | 'too_many_entries' | 'nested' | 'number_too_long'
  limit: number
}

/** Characters of a number; whoever writes one in full needs a third of it. */
const numberLength = 100

/**
 * What of some JSON is beyond its bounds, counted without making any of it; null where nothing is. What is cheap to
 * send as brackets, names and digits is dear to parse.
 */
export function findJsonExcess(json: string, { values, entries, nesting = Infinity }: JsonBounds): JsonExcess | null {
  let count = 0
  let digits = 0
  const open: number[] = [0]
  for (let at = 0; at < json.length; at++) {
    const character = json.charCodeAt(at)
    // In their ASCII order: digits and what else stands in a number.
    const isOfNumber = (character >= 48 && character <= 57) || character === 46
    digits = isOfNumber ? digits + 1 : 0
    if (digits > numberLength) return { code: 'number_too_long', limit: numberLength }
    switch (character) {
      case quote:
        at = endOfText(json, at)
        break
      case openList:
      case openObject:
        count++
        if (open.push(1) - 1 > nesting) return { code: 'nested', limit: nesting }
        break
      case closeList:
      case closeObject:
        if (open.length > 1) open.pop()
        break
      case comma:
        count++
        if (++open[open.length - 1]! > entries) return { code: 'too_many_entries', limit: entries }
        break
      case colon:
        count++
    }
    if (count > values) return { code: 'too_many_values', limit: values }
  }
  return null
}

const [quote, backslash, comma, colon, openList, closeList, openObject, closeObject] = [
  34, 92, 44, 58, 91, 93, 123, 125,
]

/** The place of the quote that ends the text which begins at another; the end of everything where none does. */
function endOfText(json: string, begin: number): number {
  for (let at = begin + 1; at < json.length; at++) {
    const character = json.charCodeAt(at)
    if (character === backslash) at++
    else if (character === quote) return at
  }
  return json.length
}

const halfWidth: Record<string, string> = { '＜': '<', '＞': '>', '＠': '@' }
const separators = ',;\t，；'

/**
 * The cells of one line of a list, whichever of the usual separators it was written with. Addresses are read as mail
 * programs list them: names in quotes, Outlook's `Wang, Min <wang@hengda.example>; …`, and with `、` or spaces between.
 */
export function splitCells(line: string): string[] {
  const typed = line.replaceAll(/[＜＞＠]/g, (character) => halfWidth[character]!)
  const isList = typed.indexOf('@') !== typed.lastIndexOf('@')
  const named = typed.includes('<') && (isList || /[;；]/.test(typed))
  const ends = (character: string, hasAddress: boolean) =>
    // A comma in a name comes before the address.
    named && (character === ',' || character === '，')
      ? hasAddress
      : separators.includes(character) || (isList && character === '、')
  const cells = readCells(typed, ends, '"') ?? readCells(typed, ends, null)!
  return isList ? cells.flatMap((cell) => (isOnlyAddresses(cell) ? cell.split(/\s+/) : cell)) : cells
}

/** What can neither end a cell, nor open or close a quote, nor be an address. */
const plain = /[^,;\t，；、"\\@]+/y

/** One look at each run of plain characters, and at each other one; null where a quote that was opened is never closed. */
function readCells(line: string, ends: (character: string, hasAddress: boolean) => boolean, quote: '"' | null) {
  const cells: string[] = []
  let cell = ''
  let [isBlank, hasAddress, isQuoted] = [true, false, false]
  const add = (text: string) => {
    cell += text
    isBlank &&= text.trim() === ''
    hasAddress ||= text === '@'
  }
  for (let at = 0; at < line.length; at++) {
    plain.lastIndex = at
    const run = plain.exec(line)?.[0]
    if (run) {
      add(run)
      at += run.length - 1
      continue
    }
    const character = line[at]!
    const next = line[at + 1]
    const isEscape = (character === '"' && next === '"') || (character === '\\' && (next === '"' || next === '\\'))
    if (isQuoted && isEscape) {
      add(next)
      at++
    } else if (isQuoted && character === quote) isQuoted = false
    else if (isQuoted) add(character)
    else if (character === quote && isBlank) isQuoted = true
    else if (ends(character, hasAddress)) {
      cells.push(withoutQuotes(cell.trim()))
      cell = ''
      isBlank = true
      hasAddress = false
    } else add(character)
  }
  return isQuoted ? null : [...cells, withoutQuotes(cell.trim())]
}

/** Outlook's `'Wang Min' <wang@hengda.example>`. */
const withoutQuotes = (cell: string) => cell.replace(/^'([^'<]*)'(?= ?<)/, '$1')

const isOnlyAddresses = (cell: string) => /\s/.test(cell) && cell.split(/\s+/).every((part) => part.includes('@'))

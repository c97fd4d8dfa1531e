import type { WrittenInstant } from '../formats/read-instant.ts'
import { msOfWritten } from '../formats/read-instant.ts'
import { dayOf } from '../platform/civil-day.ts'
import type { FieldType } from './field-types.ts'
import type { Mapping } from './mapping.ts'
import { createDateReader } from '../formats/read-date.ts'
import { textOfCell, type SheetCell } from './sheet.ts'

export type CellProblem =
  /** There is no entry for it: that field was left out. */
  | { code: 'not-mapped'; field: string; column: string; value: string }
  /** It can be read in several ways: nothing may be sent until it is said which. */
  | { code: 'ambiguous-date'; column: string; value: string; patterns: string[] }
  /** It is not what the field takes: that field was left out. */
  | { code: 'not-understood'; column: string; value: string; takes: string }

const yes = new Set(['true', 'yes', 'y', 'x', '1', '是', '✓', '√'])
const no = new Set(['false', 'no', 'n', '0', '否'])
const sameWord = (text: string) => text.normalize('NFKC').trim().toLowerCase()
const asWord = (text: string) => sameWord(text).replaceAll(/[\s_]+/g, '-')

/** Text of at most so many characters; of a longer one the beginning. */
export const shortenText = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`

/** A cell's text as it can be stored. */
export const storableText = (cell: SheetCell): string => textOfCell(cell).toWellFormed().replaceAll('\u0000', '')

/** `1,234.50` and `1234.5`; null for anything else. */
function numberOf(text: string): number | null {
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  return /^-?\d{1,15}(?:\.\d{1,15})?(?:E[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : null
}

function understand(type: 'text' | 'number' | 'boolean' | 'list', value: string): unknown {
  if (type === 'number') return numberOf(value) ?? undefined
  if (type === 'boolean') return yes.has(sameWord(value)) ? true : no.has(sameWord(value)) ? false : undefined
  if (type === 'list')
    return value
      .split(/[,;，；、\n]/)
      .map((part) => part.trim())
      .filter(Boolean)
  return value
}

/** Gives what reads cells by a mapping: dates, and what a cell says of a field. `projectZone` is that of the project's days. */
export function createCellReader(
  mapping: Mapping,
  types: ReadonlyMap<string, FieldType>,
  { zone, projectZone }: { zone: string; projectZone: string },
) {
  const readDate = createDateReader(mapping.dates)
  const entries = new Map(
    Object.entries(mapping.values).map(([field, table]) => [
      field,
      new Map(Object.entries(table).map(([from, to]) => [sameWord(from), to])),
    ]),
  )

  /** The date in a cell; null where there is none, or none that is understood. */
  function readInstantIn(cell: SheetCell, column: string, problems: CellProblem[]): WrittenInstant | null {
    if (cell !== null && typeof cell !== 'string') return cell
    const value = textOfCell(cell)
    if (value === '') return null
    const read = readDate(value)
    if ('instant' in read) return read.instant
    if (read.problem === 'ambiguous') problems.push({ code: 'ambiguous-date', column, value, patterns: read.patterns })
    else problems.push({ code: 'not-understood', column, value: shortenText(value, 100), takes: 'a date' })
    return null
  }

  /** The day of a date; one with an offset as the project's clocks show it. */
  function dayIn(instant: WrittenInstant): string | null {
    if (instant.offset === null || instant.time === null) return instant.day
    const ms = msOfWritten(instant, zone)
    return ms === null ? null : dayOf(ms, projectZone)
  }

  /** What a cell says of a field: null where it is empty, undefined where it is not understood. */
  function readValue(field: string, column: string, cell: SheetCell, problems: CellProblem[]): unknown {
    const value = storableText(cell)
    if (value === '') return null
    const table = entries.get(field)
    const type: FieldType = types.get(field) ?? 'text'
    if (table?.has(sameWord(value))) return table.get(sameWord(value))
    if (typeof type === 'object') {
      const word = type.words.find((one) => one === asWord(value))
      if (word) return word
    }
    if (table || typeof type === 'object') {
      problems.push({ code: 'not-mapped', field, column, value: shortenText(value, 200) })
      return undefined
    }
    if (type === 'day') {
      const instant = readInstantIn(cell, column, problems)
      return (instant && dayIn(instant)) ?? undefined
    }
    const understood = understand(type, value)
    if (understood === undefined)
      problems.push({ code: 'not-understood', column, value: shortenText(value, 100), takes: `a ${type}` })
    return understood
  }

  /** The instant in a cell, in milliseconds. */
  function readMs(cell: SheetCell, column: string, problems: CellProblem[]): number | null {
    const instant = readInstantIn(cell, column, problems)
    const ms = instant && msOfWritten(instant, zone)
    if (instant && ms === null)
      problems.push({ code: 'not-understood', column, value: textOfCell(cell), takes: 'a date of 1971 to 2099' })
    return ms
  }
  return { readValue, readMs }
}

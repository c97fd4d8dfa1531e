import type { Update } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { sha256 } from '../platform/sha256.ts'
import { createCellReader, shortenText, storableText, type CellProblem } from './create-cell-reader.ts'
import { fieldTypes } from './field-types.ts'
import type { FoundColumns } from './find-columns.ts'
import type { Mapping } from './mapping.ts'
import { textOfCell, type SheetCell, type SheetRow } from './sheet.ts'

/** What one row became, what of it was not understood, and why nothing was made of it; null where something was, or it is empty. */
export interface RowOutcome {
  updates: Update[]
  problems: CellProblem[]
  notSent: string | null
}

interface ToRead {
  mapping: Mapping
  columns: FoundColumns['columns']
  /** The zone of times without an offset, and that of the project's days. */
  zone: string
  projectZone: string
  /** When the file was written, in milliseconds: rows without a date of their own became true then. */
  writtenAt: number
}

/** What stands in the first column of a row that sums up those above it, and is no thing of its own. */
const totals = /^(?:(?:grand|sub)?[ -]?totals?|sum|合\s*计|总\s*计|小\s*计|汇\s*总)\s*[:：]?$/i
const saysSomething = (cell: SheetCell) => /\p{L}/u.test(textOfCell(cell))

/** Gives what turns the rows of a sheet, in their order, into updates by its mapping; the same rows always into the same. */
export function createRowReader({ mapping, columns, zone, projectZone, writtenAt }: ToRead) {
  const { kind, visibility, steps, at: ownColumn } = mapping
  const { key: keyColumn = '', url: urlColumn, ...fields } = mapping.columns
  const { readValue, readMs } = createCellReader(mapping, fieldTypes(kind), { zone, projectZone })
  /** How often a key came without a date of its own: the later row counts. */
  const seen = new Map<string, number>()

  function updateOf(key: string, ms: number, data: Record<string, unknown>, url: string | null): Update {
    const at = new Date(ms).toISOString()
    const said = { ...(url ? { url } : {}), ...(visibility ? { visibility } : {}) }
    const id = `sheet:${sha256(JSON.stringify([kind, key, at, data, said])).slice(0, 40)}`
    return { id, kind, key, at, data, ...said }
  }

  return (row: SheetRow): RowOutcome => {
    const problems: CellProblem[] = []
    const refuse = (notSent: string | null): RowOutcome => ({ updates: [], problems, notSent })
    if (row.cells.every((cell) => textOfCell(cell) === '')) return refuse(null)
    const cellOf = (column: string): SheetCell => row.cells[columns.get(column)!] ?? null
    const key = storableText(cellOf(keyColumn))
    if (key === '') return refuse(`nothing stands in ${keyColumn}`)
    if (key.length > limits.idLength) return refuse(`${keyColumn} is longer than ${limits.idLength} characters`)

    if (totals.test(key) && !saysSomething(fields.title === undefined ? null : cellOf(fields.title)))
      return refuse(`a row of totals: ${key}`)

    const data: Record<string, unknown> = {}
    for (const [field, column] of Object.entries(fields)) {
      const value = readValue(field, column, cellOf(column), problems)
      if (value !== undefined)
        data[field] = field === 'title' && typeof value === 'string' ? shortenText(value, limits.titleLength) : value
    }
    const address = urlColumn === undefined ? '' : textOfCell(cellOf(urlColumn))
    const url = /^https?:/i.test(address) ? address : null

    if (!steps) {
      const own = ownColumn === undefined ? null : readMs(cellOf(ownColumn), ownColumn, problems)
      if (ownColumn !== undefined && own === null) return refuse(`no date in ${ownColumn}`)
      const before = seen.get(key) ?? 0
      seen.set(key, before + 1)
      // Rows of one key and one instant are in the order of the sheet.
      return {
        updates: [updateOf(key, (own ?? writtenAt) + (own === null ? before : 0), data, url)],
        problems,
        notSent: null,
      }
    }
    const dated = steps.flatMap((step) => {
      const ms = readMs(cellOf(step.at), step.at, problems)
      return ms === null ? [] : [{ ms, data: step.data }]
    })
    if (dated.length === 0) return refuse(`no date in ${steps.map((step) => step.at).join(', ')}`)
    const updates = dated.map((step, index) => {
      // Two steps of one day, or minute, are in the order of the mapping.
      const earlier = dated.slice(0, index).filter((other) => other.ms === step.ms).length
      const isFirst = index === 0
      return updateOf(key, step.ms + earlier, isFirst ? { ...data, ...step.data } : step.data, isFirst ? url : null)
    })
    return { updates, problems, notSent: null }
  }
}

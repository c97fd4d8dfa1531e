import type { WrittenInstant } from '../formats/read-instant.ts'

/** What stands in a cell: text, or a date where the workbook itself says that it is one; null where it is empty. */
export type SheetCell = string | WrittenInstant | null

/** A row and its number as people see it, from 1. */
export interface SheetRow {
  number: number
  cells: SheetCell[]
}

/** A sheet whose rows can be read more than once. */
export interface Sheet {
  /** Null of a file that is one sheet. */
  name: string | null
  rows(): AsyncIterable<SheetRow>
}

/** The sheets of a file, in its order. */
export interface Sheets {
  sheets: Sheet[]
  close(): void
}

/** A cell as text; a date as ISO 8601 has it. */
export function textOfCell(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' ? cell.trim() : [cell.day, cell.time].filter(Boolean).join(' ')
}

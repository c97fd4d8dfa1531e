import { DaylightError } from '../contract/errors.ts'
import { readBeginning } from '../formats/bound-chunks.ts'
import type { ReadAgain } from '../formats/decode-text.ts'
import { openCsv } from './open-csv.ts'
import { openWorkbook } from './open-workbook.ts'
import type { Sheets } from './sheet.ts'

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, index) => bytes[index] === byte)

/** Opens a workbook or a table of text, by what is in it. Throws `invalid` for what is neither, with what to do. */
export async function openSheets(file: string, read: ReadAgain): Promise<Sheets> {
  const beginning = await readBeginning(read(), 8)
  if (beginning.length === 0) throw new DaylightError('invalid', 'the file is empty')
  if (startsWith(beginning, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new DaylightError('invalid', 'a workbook of Excel before 2007, or one with a password: save it as .xlsx')
  if (startsWith(beginning, [0x50, 0x4b])) return openWorkbook(file)
  return { sheets: [openCsv(read)], close: () => {} }
}

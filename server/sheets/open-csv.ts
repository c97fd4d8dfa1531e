import { parse, CsvError } from 'csv-parse'
import { Readable } from 'node:stream'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { boundChunks, readBeginning } from '../formats/bound-chunks.ts'
import { decodeText, detectEncoding, type ReadAgain } from '../formats/decode-text.ts'
import type { Sheet, SheetRow } from './sheet.ts'

const separators = [',', ';', '\t', '|'] as const

/** The separator of a table of which this is the beginning: what its first line says, or has most of outside quotes. */
function separatorOf(beginning: string): string {
  const line = /^[^\r\n]*/.exec(beginning.trimStart())![0]
  const said = /^sep=(.)$/i.exec(line)?.[1]
  if (said) return said
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const countOf = (separator: string) => bare.split(separator).length
  return separators.reduce((most, one) => (countOf(one) > countOf(most) ? one : most))
}

/** A table of text as one sheet, whichever separator and encoding it was written with. */
export function openCsv(file: ReadAgain): Sheet {
  const read = () => boundChunks(file(), limits.archive.bytes)
  async function* rows(): AsyncGenerator<SheetRow> {
    const encoding = await detectEncoding(read)
    const beginning = new TextDecoder(encoding).decode(await readBeginning(read(), 256 * 1024))
    const parser = parse({
      delimiter: separatorOf(beginning),
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      max_record_size: limits.fileBytes / 64,
    })
    const texts = Readable.from(decodeText(read(), encoding))
    texts.on('error', (error) => parser.destroy(error)).pipe(parser)
    let number = 0
    try {
      for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
        number += 1
        // Excel's own word about the separator.
        if (number === 1 && /^sep=/i.test(record.join(''))) continue
        yield { number, cells: record.slice(0, limits.sheetColumns).map((cell) => cell || null) }
      }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      throw new DaylightError('invalid', `row ${number + 1}: ${error.message}`)
    } finally {
      texts.destroy()
    }
  }
  return { name: null, rows }
}

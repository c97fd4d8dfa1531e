import { parse, CsvError } from 'csv-parse'
import { Readable } from 'node:stream'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { boundChunks, readBeginning } from '../formats/bound-chunks.ts'
import { decodeText, detectEncoding, type ReadAgain } from '../formats/decode-text.ts'
import type { Sheet, SheetRow } from './sheet.ts'

const separators = [',', ';', '\t', '|'] as const

/** Lines by which a separator is judged. */
const linesJudged = 20

/**
 * The separator of a table of which this is the beginning: what its first line says, else the one by which most lines fall into equally
 * many parts, since titles above the headers and texts within the cells have the others too.
 */
function separatorOf(beginning: string): string {
  const lines = beginning.trimStart().split(/\r\n?|\n/, linesJudged)
  const said = /^sep=(.)$/i.exec(lines[0]!)?.[1]
  if (said) return said
  const bare = lines.map((line) => line.replaceAll(/"[^"]*"/g, ''))
  const judged = separators.map((separator) => ({ separator, ...commonestParts(bare, separator) }))
  return judged.reduce((best, one) =>
    one.lines > best.lines || (one.lines === best.lines && one.parts > best.parts) ? one : best,
  ).separator
}

/** Into how many parts, more than one, a separator cuts the most of the lines, and how many lines these are. */
function commonestParts(lines: readonly string[], separator: string) {
  const byParts = new Map<number, number>()
  for (const line of lines) {
    const parts = line.split(separator).length
    if (parts > 1) byParts.set(parts, (byParts.get(parts) ?? 0) + 1)
  }
  const counted = [...byParts].map(([parts, count]) => ({ parts, lines: count }))
  return counted.reduce((most, one) => (one.lines > most.lines ? one : most), { parts: 0, lines: 0 })
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

import { createReadStream, statSync } from 'node:fs'
import { z } from 'zod'
import type { IngestClient } from '../client/create-ingest-client.ts'
import { DaylightError } from '../contract/errors.ts'
import { errorMaps } from '../contract/explain.ts'
import { limits } from '../contract/limits.ts'
import { facts } from '../facts/registry.ts'
import type { CellProblem } from '../sheets/create-cell-reader.ts'
import { createRowReader } from '../sheets/create-row-reader.ts'
import { fieldTypes } from '../sheets/field-types.ts'
import { findColumns, type FoundColumns } from '../sheets/find-columns.ts'
import { mappingSchema, type Mapping } from '../sheets/mapping.ts'
import { openSheets } from '../sheets/open-sheets.ts'
import { explainPattern } from '../formats/read-date.ts'
import type { Sheet, SheetRow } from '../sheets/sheet.ts'
import { readMappingFile } from './read-mapping-file.ts'
import type { ReadItem } from './read-updates.ts'

export const sheetOptionsSchema = z.object({
  sheet: z.string().min(1),
  mapping: z.string().min(1),
  name: z.string().min(1).optional(),
})

/** A value without an entry, and how many rows have it. */
interface NotMapped {
  field: string
  column: string
  value: string
  rows: number
}

/** What stands in a sheet, before anything of it is sent. */
interface ReadThrough {
  rows: number
  notMapped: NotMapped[]
  /** The first cells that are not what their field takes. */
  notUnderstood: { row: number; column: string; value: string; takes: string }[]
  /** How many of them there are. */
  cellsNotUnderstood: number
}

const mostTold = 1_000

/** What is told of a value that the mapping has no entry for, and so on. */
export function linesOfSheet({ notMapped, notUnderstood, cellsNotUnderstood }: Omit<ReadThrough, 'rows'>): string[] {
  const shown = notUnderstood.slice(0, 10)
  return [
    ...notMapped.map(
      ({ field, column, value, rows }) => `no entry in values.${field} for ${column} “${value}” (${rows} rows)`,
    ),
    ...shown.map(({ row, column, value, takes }) => `row ${row}: ${column} “${value}” is not ${takes}`),
    ...(cellsNotUnderstood > shown.length ? [`… and ${cellsNotUnderstood - shown.length} more cells`] : []),
  ]
}

function readMapping(file: string): Mapping {
  const mapping = readMappingFile(file, mappingSchema)
  judgeMapping(mapping, file)
  return mapping
}

/** What the schema cannot know: whether the kind takes it. */
function judgeMapping(mapping: Mapping, file: string) {
  const fail = (message: string) => {
    throw new DaylightError('invalid', `${file}: ${message}`, { path: 'mapping' })
  }
  const types = fieldTypes(mapping.kind)
  const unused = Object.keys(mapping.values).find((field) => !(field in mapping.columns))
  if (unused) fail(`values.${unused}: ${unused} has no column`)
  for (const [index, { data }] of (mapping.steps ?? []).entries()) {
    const issue = facts.get(mapping.kind)!.schema.safeParse(data, errorMaps.en).error?.issues[0]
    if (issue) fail(`steps.${index}.data.${issue.path.join('.')}: ${issue.message}`)
  }
  const mistaken = mapping.dates === undefined ? null : explainPattern(mapping.dates)
  if (mistaken) fail(`dates: ${mistaken}`)
  if (mapping.steps && mapping.at) fail('takes `at` or `steps`, not both')
  if (types.size === 0) fail(`kind ${mapping.kind} has no fields`)
}

/** The sheet of that name, else the first that has the columns of the mapping. */
async function chooseSheet(sheets: Sheet[], name: string | undefined, mapping: Mapping) {
  const named = sheets.filter((sheet) => name === undefined || sheet.name === null || sheet.name === name)
  if (named.length === 0) {
    const there = sheets.map((sheet) => sheet.name).join(', ') || 'none'
    throw new DaylightError('not_found', `no sheet ${name ?? ''}; there is ${there}`, { path: 'name' })
  }
  let refusal: unknown
  for (const sheet of named)
    try {
      return { sheet, found: await findColumns(sheet, mapping) }
    } catch (error) {
      if (!(error instanceof DaylightError)) throw error
      refusal ??= error
    }
  throw refusal
}

/** The rows below the headers. */
async function* rowsBelow(sheet: Sheet, { headerRow }: FoundColumns): AsyncGenerator<SheetRow> {
  let count = 0
  for await (const row of sheet.rows()) {
    if (row.number <= headerRow) continue
    if (++count > limits.sheetRows) throw new DaylightError('too_large', `more than ${limits.sheetRows} rows`)
    yield row
  }
}

function refuseAmbiguous(
  { column, value, patterns }: Extract<CellProblem, { code: 'ambiguous-date' }>,
  row: number,
): never {
  const ways = patterns.map((pattern) => `"${pattern}"`).join(' or ')
  throw new DaylightError(
    'invalid',
    `row ${row}: how is ${column} “${value}” meant? Say "dates": ${ways} in the mapping; nothing was sent`,
    {
      path: 'dates',
    },
  )
}

/** Opens a sheet, reads it through, and gives its rows as what is sent. Throws `invalid`, before anything is sent, for a date that can be read in two ways. */
export async function readSheet(
  client: IngestClient,
  project: string,
  options: z.infer<typeof sheetOptionsSchema>,
  onProgress: (rows: number) => void,
) {
  const file = options.sheet
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats?.isFile()) throw new DaylightError('not_found', `no file ${file}`, { path: 'sheet' })
  const mapping = readMapping(options.mapping)
  const { timeZone: projectZone } = await client.getProject(project)
  const { sheets, close } = await openSheets(file, () => createReadStream(file, { highWaterMark: 1 << 18 }))
  try {
    const { sheet, found } = await chooseSheet(sheets, options.name, mapping)
    const writtenAt = Math.min(Math.floor(stats.mtimeMs), Date.now())
    const startReading = () =>
      createRowReader({ mapping, columns: found.columns, zone: mapping.zone ?? projectZone, projectZone, writtenAt })
    const through = await readThrough(sheet, found, startReading(), onProgress)
    return { ...through, name: sheet.name, items: itemsOfRows(sheet, found, startReading()), close }
  } catch (error) {
    close()
    throw error
  }
}

type ReadRow = ReturnType<typeof createRowReader>

async function readThrough(sheet: Sheet, found: FoundColumns, readRow: ReadRow, onProgress: (rows: number) => void) {
  const through: ReadThrough = { rows: 0, notMapped: [], notUnderstood: [], cellsNotUnderstood: 0 }
  const byValue = new Map<string, NotMapped>()
  for await (const row of rowsBelow(sheet, found)) {
    through.rows += 1
    for (const problem of readRow(row).problems) {
      if (problem.code === 'ambiguous-date') refuseAmbiguous(problem, row.number)
      if (problem.code === 'not-mapped') {
        const { field, column, value } = problem
        const name = JSON.stringify([field, value])
        const known = byValue.get(name)
        if (known) known.rows += 1
        else if (byValue.size < mostTold) byValue.set(name, { field, column, value, rows: 1 })
      } else {
        const { column, value, takes } = problem
        through.cellsNotUnderstood += 1
        if (through.notUnderstood.length < mostTold)
          through.notUnderstood.push({ row: row.number, column, value, takes })
      }
    }
    if (through.rows % 1_000 === 0) onProgress(through.rows)
  }
  through.notMapped = [...byValue.values()].sort((a, b) => b.rows - a.rows)
  return through
}

async function* itemsOfRows(sheet: Sheet, found: FoundColumns, readRow: ReadRow): AsyncGenerator<ReadItem> {
  let bytes = 0
  for await (const row of rowsBelow(sheet, found)) {
    bytes += 1
    const { updates, notSent } = readRow(row)
    if (notSent !== null) yield { line: row.number, bytes, unreadable: notSent }
    for (const update of updates) yield { line: row.number, bytes, update }
  }
}

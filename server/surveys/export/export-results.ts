import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { printableText } from '../../platform/printable-text.ts'
import type { Can } from '../../contract/people.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Sql } from '../../platform/sql.ts'
import type { Services } from '../../services/services.ts'
import { readResponses } from '../results/read-responses.ts'
import { countTally, type TalliedSurvey } from '../results/read-tally.ts'
import { shownResultsOf } from '../results/shown-results.ts'
import type { FoundSurvey } from '../survey/find-survey.ts'
import { exportTable, type Cell } from './export-table.ts'
import { figuresTable } from './figures-table.ts'

/**
 * The answers as a file, with no more than its reader sees on the page: one row per response for the delivery team, the
 * figures for everyone else.
 */
export function exportResults(
  { can, asker }: Granted,
  { makeFile }: Pick<Services, 'makeFile'>,
  { id, anonymous, revision, relayedTo, version: { design } }: FoundSurvey,
  format: 'csv' | 'xlsx',
): Promise<Uint8Array> {
  const of: AnswersOf = { can, survey: { id, anonymous, revision, relayedTo, version: { design } }, format }
  // People are named in it, who may be forgotten meanwhile.
  return makeFile(asker, { kind: 'answers', of, kept: false })
}

interface AnswersOf {
  can: Can
  survey: TalliedSurvey
  format: 'csv' | 'xlsx'
}

/** The same in whichever thread this is. */
export async function writeAnswers(sql: Sql, { can, survey, format }: AnswersOf): Promise<Uint8Array> {
  const shown = shownResultsOf(survey, can, await countTally(sql, survey))
  const isTeam = can.manageSurveys
  const responses = shown.brokenDown && (isTeam || shown.withTexts) ? await readResponses(sql, survey) : []
  const table = isTeam ? exportTable(shown, responses) : figuresTable(shown, responses)
  return format === 'csv' ? toCsv(table) : toXlsx(table)
}

/** What a spreadsheet would run, also after spaces or line feeds that it passes over (OWASP, CSV injection). */
const formula = /^\s*[=+\-@＝＋－＠\t]/

function inert(value: Cell): Cell {
  if (typeof value !== 'string') return value
  const text = printableText(value)
  return formula.test(text) ? `'${text}` : text
}

/**
 * CSV (RFC 4180) as spreadsheets read it: UTF-8 with its mark, so that Excel shows Chinese; quoted wherever some program
 * sees a separator or the end of a row; what would be run as a formula is led by an apostrophe.
 */
export const toCsv = (table: Cell[][]): Uint8Array =>
  Buffer.from(
    stringify(
      table.map((row) => row.map(inert)),
      { bom: true, record_delimiter: 'windows', quoted_match: /[\n;\t]|^\s|\s$/ },
    ),
  )

/** What Excel would take for the code of a character is led by the code of its own underscore (ECMA-376, ST_Xstring). */
const ownText = (text: string) => printableText(text).replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

const cellOf = (value: Cell) =>
  typeof value === 'number' ? { value, type: Number } : value === null ? null : { value: ownText(value), type: String }

/** A workbook whose texts are texts: nothing in it is a formula. */
export async function toXlsx([headings, ...rows]: Cell[][]): Promise<Uint8Array> {
  const head = headings!.map((value) => ({ value: ownText(String(value)), type: String, fontWeight: 'bold' as const }))
  return writeXlsxFile([head, ...rows.map((row) => row.map(cellOf))], { stickyRowsCount: 1 }).toBuffer()
}

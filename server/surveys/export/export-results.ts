import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import type { Can } from '../../contract/people.ts'
import type { FoundSurvey } from '../results/find-survey.ts'
import { readResponses } from '../results/read-responses.ts'
import { readShown } from '../results/shown-results.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { exportTable, type Cell } from './export-table.ts'

/** The answers as a file: one row per response, with no more than its reader sees on the page. */
export async function exportResults(
  tools: SurveyTools,
  survey: FoundSurvey,
  can: Can,
  format: 'csv' | 'xlsx',
): Promise<Uint8Array> {
  const shown = await readShown(tools, survey, can)
  const table = exportTable(shown, shown.brokenDown ? await readResponses(tools.sql, survey) : [])
  return format === 'csv' ? toCsv(table) : toXlsx(table)
}

/**
 * CSV (RFC 4180) as spreadsheets read it: UTF-8 with its mark, so that Excel shows Chinese; what would be run as a formula
 * is led by an apostrophe (OWASP, CSV injection).
 */
const toCsv = (table: Cell[][]): Uint8Array =>
  Buffer.from(stringify(table, { bom: true, escape_formulas: true, record_delimiter: 'windows' }))

/** What XML cannot hold: a workbook with such a character would not open. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

const cellOf = (value: Cell) =>
  typeof value === 'number'
    ? { value, type: Number }
    : value === null
      ? null
      : { value: value.replace(control, ''), type: String }

/** A workbook whose texts are texts: nothing in it is a formula. */
async function toXlsx([headings, ...rows]: Cell[][]): Promise<Uint8Array> {
  const head = headings!.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const }))
  return writeXlsxFile([head, ...rows.map((row) => row.map(cellOf))], { stickyRowsCount: 1 }).toBuffer()
}

import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toCsv, toXlsx } from '../../server/surveys/export/export-results.ts'
import { asCell, troublesomeTexts } from '../factories/troublesome-texts.ts'

const run = promisify(execFile)
let folder: string
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'office-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** UTF-8 with commas and quotes, numbers looked for, formulas carried out: as somebody opens it who asks for nothing. */
const asOpened = ['--infilter=CSV:44,34,76,1,,0,false,true,false']

/** What LibreOffice makes of a file, kept by it as a workbook of its own. */
async function openInCalc(bytes: Uint8Array, extension: 'csv' | 'xlsx') {
  const made = path.join(folder, extension)
  await mkdir(made)
  const given = path.join(folder, `answers.${extension}`)
  await writeFile(given, bytes)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const filter = extension === 'csv' ? asOpened : []
  await run('soffice', [profile, '--headless', ...filter, '--convert-to', 'xlsx', '--outdir', made, given], {
    timeout: 150_000,
  })
  const workbook = await readFile(path.join(made, 'answers.xlsx'))
  const xml = await (await JSZip.loadAsync(workbook)).file('xl/worksheets/sheet1.xml')!.async('string')
  return { cells: await readSheet(workbook, { trim: false }), formulas: xml.match(/<f[ >][^<]*/g) ?? [] }
}

// Every text stands in a row of its own, beside what is special of it and a number.
const table = (shown: (text: string) => string) => [
  ['what', 'text', 'number'],
  ...Object.entries(troublesomeTexts).map(([what, text], nth) => [what, shown(text), nth]),
]
const asGiven = table((text) => text)

test('a workbook of answers opens in LibreOffice with every text as it was written, and no formula', async () => {
  const { cells, formulas } = await openInCalc(await toXlsx(asGiven), 'xlsx')
  expect(formulas).toEqual([])
  expect(cells).toEqual(table((text) => asCell(text, false)))
})

test('a CSV of answers opens in LibreOffice with every text, and no formula', async () => {
  const { cells, formulas } = await openInCalc(toCsv(asGiven), 'csv')
  expect(formulas).toEqual([])
  // A CSV says of no cell that it is a text.
  expect(cells).toEqual(table((text) => asCell(text)).map((row) => row.map((cell) => (cell === '007' ? 7 : cell))))
})

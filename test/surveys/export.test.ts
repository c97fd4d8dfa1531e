import { parse } from 'csv-parse/sync'
import JSZip from 'jszip'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTally } from '../../server/surveys/results/read-tally.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import type { Services } from '../../server/services/services.ts'
import { filesThread, startFiles } from '../../server/start-files.ts'
import { readingThread, startReadings } from '../../server/start-readings.ts'
import { createSurveys } from '../../server/surveys/create-surveys.ts'
import { toCsv, toXlsx } from '../../server/surveys/export/export-results.ts'
import { heldWhile, leastHeld } from '../factories/held-while.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'
import { asCell, troublesomeTexts } from '../factories/troublesome-texts.ts'

let world: TestSurveys
let key: string
/** What would be run, break a line, a quote or a workbook. */
const texts = [
  '=HYPERLINK("http://x.example","click")',
  '+1',
  '@SUM(A1)',
  '很好，"真的"\n第二行',
  '两行，没有引号\n第二行',
  'plain \u0001 control',
]

beforeAll(async () => {
  world = await openTestSurveys()
  const crowd = people(texts.length, (nth) => ({ role: 'Manager', site: nth ? 'Foshan' : '=Suzhou' }))
  key = await world.send(crowd)
  for (const [nth, { email }] of crowd.entries()) {
    const token = world.tokenOf(email)
    await world.answers.save(token, 'satisfaction', 3, 'en')
    await world.answers.save(token, 'most-useful', ['system', 'decisions'], 'en')
    await world.answers.save(token, 'missing', texts[nth], 'en')
    await world.answers.submit(token, 'en')
  }
})
afterAll(() => world.close())

const csvFor = async (scope = world.scope) =>
  Buffer.from(await world.surveys.exportResults(scope, 'erp', key, 'csv')).toString('utf8')

test('CSV begins with the mark by which Excel knows UTF-8, and quotes what it must', async () => {
  const csv = await csvFor()
  expect(csv.startsWith('\ufeff日期 · Day,')).toBe(true)
  expect(csv).toContain('您对本次开放日满意吗？ · How satisfied are you with this open day?')
  expect(csv).toContain('"很好，""真的""\n第二行"')
  expect(csv).toContain('看到系统实际运行 · Seeing the system at work; 当场作出决定 · Getting decisions made')
  expect(csv.trimEnd().split('\r\n')).toHaveLength(7)
})

test('no cell of the CSV begins as a formula would', async () => {
  const csv = (await csvFor()).slice(1)
  const cells = csv.match(/"(?:[^"]|"")*"|[^,\r\n]+/g)!.map((cell) => cell.replace(/^"/, ''))
  expect(cells.length).toBeGreaterThan(30)
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  for (const text of ["'=HYPERLINK(", "'+1", "'@SUM(A1)", "'=Suzhou"]) expect(csv).toContain(text)
})

test('a workbook opens, with texts as texts and scores as numbers', async () => {
  const { files } = await JSZip.loadAsync(await world.surveys.exportResults(world.scope, 'erp', key, 'xlsx'))
  const sheet = await files['xl/worksheets/sheet1.xml']!.async('string')
  const all = (await Promise.all(Object.values(files).map((file) => file.async('string')))).join('')
  expect(sheet).not.toContain('<f>')
  expect(sheet.match(/<v>3<\/v>/g)!.length).toBeGreaterThanOrEqual(6)
  expect(all).toContain('=HYPERLINK(')
  expect(all).toContain('第二行')
  // oxlint-disable-next-line no-control-regex
  expect(all).not.toMatch(/[\u0000-\u0008]/)
})

test('a comment of several lines stays one cell, whichever program counts the rows', async () => {
  const csv = await csvFor()
  const rows: string[][] = parse(csv, { bom: true, record_delimiter: ['\r\n', '\n', '\r'] })
  expect(rows).toHaveLength(7)
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  expect(rows.flat()).toContain('两行，没有引号\n第二行')
})

const csvOf = async (scope: Parameters<typeof csvFor>[0]): Promise<string[][]> =>
  parse(await csvFor(scope), { bom: true })

test('the team gets a row for each response, with names', async () => {
  const team = await csvFor()
  expect(team).toContain('姓名 · Name')
  expect(team).toContain('Person 1')
})

test('a customer gets the figures of the page and nobody’s row: how often, the score, and the texts for who may read them', async () => {
  for (const role of ['executive', 'sponsor'] as const) {
    const rows = await csvOf(world.as(role))
    const about = '您对本次开放日满意吗？ · How satisfied are you with this open day?'
    expect(rows.find(([question, answer]) => question === about && answer === '3')).toEqual(
      [about, '3', '6', '1', '', '', ''], // 6 of 6
    )
    expect(rows.find(([question, answer]) => question === about && answer?.includes('CSAT'))?.slice(2, 5)).toEqual([
      '6',
      '',
      '0',
    ])
    const text = rows.flat().join('\n')
    for (const hidden of ['姓名', '日期', 'Person', '@acme.example', world.tokenOf('person-1@acme.example')])
      expect(text).not.toContain(hidden)
    expect(text.includes('第二行')).toBe(role === 'executive')
    // No row says two things of one person.
    for (const [, answer, count] of rows.slice(1))
      if (count === '') expect(texts.map((one) => asCell(one))).toContain(answer)
  }
})

test('a customer’s workbook says the same as the CSV', async () => {
  const scope = world.as('sponsor')
  const sheet = await readSheet(Buffer.from(await world.surveys.exportResults(scope, 'erp', key, 'xlsx')))
  const asText = sheet.map((row) => row.map((cell) => (cell === null ? '' : String(cell as string | number))))
  expect(asText).toEqual(await csvOf(scope))
})

describe.each(Object.entries(troublesomeTexts))('a cell with %s', (_, text) => {
  const table = [
    ['heading', text],
    [text, 1],
    [text, -2],
  ]
  const plain = asCell(text, false)

  test('is read from CSV by another program', () => {
    const rows: string[][] = parse(Buffer.from(toCsv(table)), { bom: true })
    const cell = asCell(text)
    expect(rows).toEqual([
      ['heading', cell],
      [cell, '1'],
      [cell, '-2'],
    ])
  })

  test('is read from a workbook by another program', async () => {
    // The reader trims what it reads.
    const rows = await readSheet(Buffer.from(await toXlsx(table)), { trim: false })
    expect(rows).toEqual([
      ['heading', plain],
      [plain, 1],
      [plain, -2],
    ])
  })
})

describe('a table of many answers', () => {
  let many: string
  beforeAll(async () => {
    many = await world.send(people(1))
    const { id: surveyId } = await world.database.survey.findFirstOrThrow({ where: { key: many } })
    const answers = JSON.stringify({ satisfaction: 4, 'most-useful': ['system'], missing: '请再讲一次。 '.repeat(20) })
    const row = { surveyId, answers, answeredOn: '2026-11-22', submitted: true, revision: 1, relayed: 1, byLink: true }
    const rows = Array.from({ length: 8_000 }, (_, nth) => ({ ...row, id: `${many} ${String(nth).padStart(6, '0')}` }))
    await world.database.surveyResponse.createMany({ data: rows })
  })

  test('is counted beside the pages, the same as ever', async () => {
    const survey = await world.database.survey.findFirstOrThrow({ where: { key: many }, include: { version: true } })
    // Of revisions that nobody asked for.
    let revision = 0
    const count = (services: Pick<Services, 'readLarge'>) => readTally(services, { ...survey, revision: --revision })
    const here = await heldWhile(() => count(world.services))
    const readings = startReadings(world.databaseUrl, threadFile(readingThread, true))
    const enough = here.held / 3
    const beside = await leastHeld(enough, () => count(readings))
    readings.end()
    expect(here.result.all.responded).toBe(8_000)
    expect(beside.result).toEqual(here.result)
    expect(beside.held).toBeLessThan(enough)
  })

  test.each(['csv', 'xlsx'] as const)('is made beside the pages, the same as ever: %s', async (format) => {
    const { makeFile, end } = startFiles(world.databaseUrl, threadFile(filesThread, true))
    const inThread = createSurveys({ ...world.services, makeFile })
    const here = await heldWhile(() => world.surveys.exportResults(world.scope, 'erp', many, format))
    const enough = here.held / 3
    const beside = await leastHeld(enough, () => inThread.exportResults(world.scope, 'erp', many, format))
    expect(beside.held).toBeLessThan(enough)
    const read = async (file: Uint8Array) =>
      format === 'csv' ? Buffer.from(file).toString() : readSheet(Buffer.from(file))
    const ours = await read(here.result)
    expect(ours.length).toBeGreaterThan(8_000)
    expect(await read(beside.result)).toEqual(ours)
    end()
  })
})

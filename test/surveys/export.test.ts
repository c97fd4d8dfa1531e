import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

let world: TestSurveys
let key: string
/** What would be run, break a line, a quote or a workbook. */
const texts = [
  '=HYPERLINK("http://x.example","click")',
  '+1',
  '@SUM(A1)',
  '很好，"真的"\n第二行',
  '-2',
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
  for (const text of ["'=HYPERLINK(", "'+1", "'@SUM(A1)", "'-2", "'=Suzhou"]) expect(csv).toContain(text)
})

test('a workbook opens, with texts as texts and scores as numbers', async () => {
  const files = unzipSync(await world.surveys.exportResults(world.scope, 'erp', key, 'xlsx'))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
  const all = Object.values(files)
    .map((file) => strFromU8(file))
    .join('')
  expect(sheet).not.toContain('<f>')
  expect(sheet.match(/<v>3<\/v>/g)!.length).toBeGreaterThanOrEqual(6)
  expect(all).toContain('=HYPERLINK(')
  expect(all).toContain('第二行')
  // eslint-disable-next-line no-control-regex
  expect(all).not.toMatch(/[\u0000-\u0008]/)
})

test('each reader gets what they see on the page: names for the team, texts without names for the executive', async () => {
  const team = await csvFor()
  expect(team).toContain('姓名 · Name')
  expect(team).toContain('Person 1')
  const executive = await csvFor(world.as('executive'))
  expect(executive).toContain('第二行')
  for (const hidden of ['姓名', 'Person', '@acme.example', '角色', 'Manager', 'Foshan'])
    expect(executive).not.toContain(hidden)
  const sponsor = await csvFor(world.as('sponsor'))
  expect(sponsor).not.toContain('第二行')
  expect(sponsor.trimEnd().split('\r\n')).toHaveLength(7)
})

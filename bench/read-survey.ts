import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createBoardReader } from '../server/board/get-board.ts'
import { sendingRuleSchema } from '../server/contract/surveys/forms.ts'
import { addCustomer } from '../server/identity/add-customer.ts'
import { addProject } from '../server/identity/add-project.ts'
import { operatorScope } from '../server/identity/scope.ts'
import { openDatabase } from '../server/platform/database.ts'
import { migrate } from '../server/platform/migrate.ts'
import { openSql } from '../server/platform/sql.ts'
import { createSurveys } from '../server/surveys/create-surveys.ts'
import { openSurveyTools } from '../server/surveys/open-survey-tools.ts'
import { markdownTable } from './markdown-table.ts'

const sizes = [100, 10_000]
const turns = 15
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Milliseconds at the median; `before` each turn makes sure that nothing is known from the last one. */
async function measure(work: () => Promise<unknown>, before: () => Promise<unknown> = async () => {}) {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    await before()
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return Number(median(times).toFixed(1))
}

/** How long a survey's page takes, without HTTP and drawing, with a hundred responses and with ten thousand. */
export async function benchSurvey(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daylight-bench-'))
  const url = `file:${path.join(folder, 'daylight.db')}`
  await migrate(url)
  const database = await openDatabase(url)
  const sql = openSql(url, 'read')
  const scope = operatorScope()
  await addCustomer(scope, database, { key: 'acme', name: 'Acme', timeZone: 'UTC' })
  const writer = { append: () => Promise.reject(new Error('not here')) }
  const boards = createBoardReader(sql, Date.now)
  const secret = 'a secret of thirty-two characters'
  const given = {
    database,
    sql,
    writer,
    announce: () => {},
    boards,
    clock: Date.now,
    origin: 'http://localhost',
    secret,
  }
  const { tools, close } = openSurveyTools({ ...given, transport: null })
  const surveys = createSurveys(tools)
  const columns: Record<string, number[]> = {}
  for (const size of sizes) {
    const project = `erp-${size}`
    await addProject(scope, database, { key: project, customer: 'acme', name: 'ERP', timeZone: 'UTC' })
    const rule = sendingRuleSchema.parse({ to: 'list', openLink: true })
    const key = await surveys.send(scope, project, { template: 'quarterly', rule })
    const { id: projectId } = await database.project.findUniqueOrThrow({ where: { key: project } })
    const { id: surveyId } = await database.survey.findFirstOrThrow({ where: { key, projectId } })
    const rows = Array.from({ length: size }, (_, nth) => ({
      id: randomBytes(32).toString('hex'),
      surveyId,
      byLink: true,
      role: `Role ${nth % 6}`,
      site: `Site ${nth % 12}`,
      answers: JSON.stringify({
        areas: { communication: (nth % 5) + 1, quality: ((nth + 2) % 5) + 1, support: 4 },
        recommend: nth % 11,
        why: `Something that somebody wrote about working together, number ${nth}. ${'And more. '.repeat(nth % 20)}`,
      }),
      answeredOn: '2026-11-20',
      submitted: true,
      revision: 1,
    }))
    for (let from = 0; from < size; from += 500)
      await database.surveyResponse.createMany({ data: rows.slice(from, from + 500) })
    const change = () => database.survey.update({ where: { id: surveyId }, data: { revision: { increment: 1 } } })
    const page = () => surveys.getResults(scope, project, key)
    columns[size] = [
      await measure(page, change),
      await measure(page),
      await measure(() => surveys.getDesk(scope, project)),
      await measure(() => surveys.exportResults(scope, project, key, 'csv')),
      await measure(() => surveys.exportResults(scope, project, key, 'xlsx')),
    ]
  }
  await close()
  await sql.close()
  await database.$disconnect()
  rmSync(folder, { recursive: true, force: true })
  const readings = [
    'results, after an answer',
    'results, unchanged',
    'list of surveys',
    'export as CSV',
    'export as XLSX',
  ]
  return markdownTable(
    ['reading', ...sizes.map((size) => `${size.toLocaleString('en')} responses`)],
    readings.map((reading, row) => [reading, ...sizes.map((size) => columns[size]![row]!)]),
  )
}

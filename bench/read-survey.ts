import Sqlite from 'better-sqlite3'
import path from 'node:path'
import type { BuiltServer } from '../test/real/built-server.ts'
import { fillSurvey, type FilledSurvey } from './fill-survey.ts'
import { markdownTable, quantile } from './markdown-table.ts'
import { connections, sendRequest } from './send-request.ts'
import { signIn } from './sign-in.ts'

const agent = connections(1)
const sizes = [100, 10_000]
const median = (values: number[]) => Number(quantile(values, 0.5).toFixed(1))

/** Milliseconds at the median; what `prepare` does before each turn is not measured. */
async function measure(turns: number, work: () => unknown, prepare: () => Promise<unknown> = async () => {}) {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    await prepare()
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return median(times)
}

/** The least that any page of results has to do: read the rows and parse the answers. */
function readBare(file: string, survey: string) {
  const database = new Sqlite(file, { readonly: true })
  const rows = database.prepare('SELECT answers FROM survey_response WHERE survey_id = ?').all(survey)
  for (const { answers } of rows as { answers: string }[]) JSON.parse(answers)
  database.close()
}

/** How long the pages of a survey take over HTTP with a hundred responses and with ten thousand, and answering it. */
export async function benchSurvey(server: BuiltServer, quick: boolean): Promise<string> {
  const turns = quick ? 5 : 25
  const cookie = await signIn(server, 'engineer@bench.example', 'engineer')
  const file = path.join(server.folder, 'daylight.db')
  const get = (address: string) => async () => {
    const answer = await sendRequest(server.origin + address, { agent, headers: { cookie, accept: 'text/html' } })
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`)
  }
  const answerNext = (survey: FilledSurvey) => async () => {
    const body = Buffer.from('question=recommend&answer=9')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await sendRequest(`${server.origin}/s/${survey.nextToken()}`, { agent, body, headers })
    if (answer.status !== 303) throw new Error(`an answer gave ${answer.status}`)
  }
  const columns: number[][] = []
  const rows = new Map<string, (survey: FilledSurvey, anonymous: FilledSurvey) => Promise<number>>([
    ['bare: rows read and parsed', ({ id }) => measure(turns, () => readBare(file, id))],
    ['results, after an answer', ({ page, change }) => measure(turns, get(page), change)],
    ['results, unchanged', ({ page }) => measure(turns, get(page))],
    ['who was asked', ({ page }) => measure(turns, get(`${page}/invitations`))],
    ['list of surveys', ({ desk }) => measure(turns, get(desk))],
    ['export as CSV', ({ page }) => measure(turns, get(`${page}/answers/csv`))],
    ['export as XLSX', ({ page }) => measure(turns, get(`${page}/answers/xlsx`))],
    ['answering, by name', (survey) => measure(turns, answerNext(survey))],
    ['answering, anonymous', (_, anonymous) => measure(turns, answerNext(anonymous))],
  ])
  for (const size of sizes) {
    const named = await fillSurvey(server, size, false)
    const anonymous = await fillSurvey(server, size, true)
    const column: number[] = []
    for (const reading of rows.values()) column.push(await reading(named, anonymous))
    columns.push(column)
    for (const { close } of [named, anonymous]) await close()
  }
  agent.destroy()
  const ratio = (row: number) => Number((columns.at(-1)![row]! / columns[0]![row]!).toFixed(1))
  return markdownTable(
    ['reading', ...sizes.map((size) => `${size.toLocaleString('en')} responses: median ms`), 'ratio'],
    [...rows.keys()].map((reading, row) => [reading, ...columns.map((column) => column[row]!), ratio(row)]),
  )
}

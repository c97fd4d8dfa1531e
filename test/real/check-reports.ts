import { convertJUnitToCTRFReport } from 'junit-to-ctrf'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createIngestClient } from '../../server/client/create-ingest-client.ts'
import type { BuiltServer } from './built-server.ts'
import type { RecordReport } from './check-record.ts'
import { findDifferences } from './find-differences.ts'

const forms = ['junit', 'ctrf'] as const
type Form = (typeof forms)[number]

/** The forms of test report of which there are real files. */
export const reportsIn = (folder: string): Form[] =>
  forms.filter((form) => existsSync(path.join(folder, 'tools', form)))

interface Case {
  name: string
  suite?: string | string[]
  status: string
}

/** The cases of a report as somebody else's program reads them; of CTRF as they stand. Counters of suites say something else. */
async function casesOf(form: Form, file: string): Promise<Case[] | null> {
  if (form === 'junit') return (await convertJUnitToCTRFReport(file, { log: false }))?.results.tests ?? []
  const { results } = JSON.parse(readFileSync(file, 'utf8')) as { results?: { tests: Case[] } }
  return results?.tests ?? null
}

function figuresOf(cases: readonly Case[]) {
  const count = (...statuses: string[]) => cases.filter(({ status }) => statuses.includes(status)).length
  const [passed, failed, skipped, notRun] = [
    count('passed'),
    count('failed'),
    count('skipped'),
    count('pending', 'other'),
  ]
  return { planned: passed + failed + notRun, passed, failed, skipped, notRun }
}

/** Several results of one case in one report are its retries: the last counts. */
const lastOfEach = (cases: readonly Case[]) => [
  ...new Map(cases.map((one) => [JSON.stringify([one.suite, one.name]), one])).values(),
]

interface Pushed {
  applied: number
  duplicate: number
  version: number | null
  files: { cases: number; problem: string | null }[]
}

/** Sends each report to a cycle of its own with the built command, twice, and compares the board with what is in the report. */
export async function checkReports(server: BuiltServer, folder: string, form: Form): Promise<RecordReport> {
  const project = `reports-${form}`
  await server.cli('project', 'add', project, '--customer', 'real', '--name', project, '--time-zone', 'UTC')
  const added = await server.cli('key', 'add', '--source', 'ci', '--project', project, '--can', 'push,read')
  const key = String(added.key)
  const client = createIngestClient({ url: server.origin, key })
  const differences: string[] = []
  let [files, results] = [0, 0]
  for (const name of readdirSync(path.join(folder, 'tools', form)).sort()) {
    const file = path.join(folder, 'tools', form, name)
    const cases = await casesOf(form, file)
    // What lies beside them, such as the schema.
    if (!cases) continue
    const to = ['push', '--url', server.origin, '--key', key, '--project', project, '--report', file, '--cycle', name]
    const first = (await server.cli(...to)) as unknown as Pushed
    const again = (await server.cli(...to)) as unknown as Pushed
    const expected = first.applied < cases.length ? lastOfEach(cases) : cases
    const { uat } = await client.getBoard(project)
    const shown = uat.cycles.find(({ cycle }) => cycle === name)
    const tell = (found: Iterable<string>) =>
      differences.push(...[...found].map((difference) => `${name}: ${difference}`))
    tell(findDifferences({ cases: cases.length, problem: null }, { ...first.files[0] }))
    tell(findDifferences({ applied: 0, duplicate: expected.length }, { ...again }))
    if (expected.length > 0) tell(findDifferences(figuresOf(expected), { ...shown }))
    files += 1
    results += cases.length
  }
  return { name: `reports of ${form}`, summary: `${files} files, ${results} results`, differences }
}

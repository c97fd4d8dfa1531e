// npm run test:real -- DIR [--keep]: runs the built server over real records and compares its boards with figures
// that were computed independently. DIR holds pairs NAME.updates.ndjson and NAME.expected.json, and what tools
// really sent in tools/TOOL.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startBuiltServer } from './built-server.ts'
import { checkHooks, toolsIn } from './check-hooks.ts'
import { checkRecord, type RecordReport } from './check-record.ts'
import { checkReports, reportsIn } from './check-reports.ts'

const differencesShown = 10

function recordNames(folder: string | undefined): string[] {
  if (!folder) throw new Error('usage: npm run test:real -- DIR [--keep]')
  if (!existsSync(folder))
    throw new Error(`no folder ${path.resolve(folder)}: the real records are not part of the project`)
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.updates.ndjson'))
    .map((file) => file.slice(0, -'.updates.ndjson'.length))
  if (names.length === 0) throw new Error(`no NAME.updates.ndjson in ${path.resolve(folder)}`)
  const incomplete = names.find((name) => !existsSync(path.join(folder, `${name}.expected.json`)))
  if (incomplete) throw new Error(`${incomplete}.expected.json is missing`)
  return names.sort()
}

function tell({ name, summary, differences }: RecordReport) {
  console.log(`${differences.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${summary}`)
  for (const difference of differences.slice(0, differencesShown)) console.log(`     ${difference}`)
  if (differences.length > differencesShown) console.log(`     … and ${differences.length - differencesShown} more`)
}

async function run(folder: string | undefined, keep: boolean): Promise<boolean> {
  const names = recordNames(folder)
  const server = await startBuiltServer()
  let checked = 0
  let failed = 0
  try {
    await server.cli('customer', 'add', 'real', '--name', 'Real records', '--time-zone', 'UTC')
    const checks = [
      ...names.map((name) => ({ name, check: () => checkRecord(server, folder!, name) })),
      ...reportsIn(folder!).map((form) => ({
        name: `reports of ${form}`,
        check: () => checkReports(server, folder!, form),
      })),
      ...toolsIn(folder!).map((tool) => ({ name: `hooks of ${tool}`, check: () => checkHooks(server, folder!, tool) })),
    ]
    for (const { name, check } of checks) {
      const report = await check().catch((error: unknown): RecordReport => {
        return { name, summary: 'did not come to an end', differences: [String(error)] }
      })
      tell(report)
      checked += 1
      if (report.differences.length > 0) failed += 1
    }
  } finally {
    await server.stop(keep)
    if (keep) console.log(`kept: ${server.folder}`)
  }
  console.log(`${checked - failed} passed, ${failed} failed`)
  return failed === 0
}

const { values, positionals } = parseArgs({
  options: { keep: { type: 'boolean', default: false } },
  allowPositionals: true,
})
try {
  if (!(await run(positionals[0], values.keep))) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

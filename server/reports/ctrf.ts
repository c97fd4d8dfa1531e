import { z } from 'zod'
import type { TestStatus } from '../facts/test/section.ts'
import { readInstant } from '../formats/read-instant.ts'
import type { JsonFormat, ReportedCase } from './reported-case.ts'

const time = z.union([z.string(), z.number()]).nullish().catch(null)
const words = z.string().nullish().catch(null)
const attempt = z.looseObject({ status: words })
const test = z.looseObject({
  name: z.string(),
  status: words,
  rawStatus: words,
  suite: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  filePath: words,
  testId: z.union([z.string(), z.number()]).nullish().catch(null),
  browser: words,
  start: time,
  stop: time,
  flaky: z.boolean().nullish().catch(null),
  retryAttempts: z.array(attempt).nullish().catch(null),
})
const report = z.looseObject({
  timestamp: time,
  results: z.looseObject({
    summary: z.looseObject({ start: time, stop: time }).nullish().catch(null),
    tests: z.array(test),
  }),
})
/** What alone tells a CTRF report: older ones do not say what they are. */
const shape = z.looseObject({ results: z.looseObject({ tests: z.array(z.unknown()) }) })

/** `pending` and `other` were planned and did not come to a result. */
const statuses: Record<string, TestStatus> = { passed: 'passed', failed: 'failed', skipped: 'skipped' }

/** A path as it is on every machine: of one from the root its last two parts. */
function portablePath(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/')
  return /^(?:\/|[A-Za-z]:)/.test(path) ? parts.slice(-2).join('/') : parts.join('/')
}

function caseOf(said: z.infer<typeof test>, run: number | null, zone: string): ReportedCase {
  const file = said.filePath ? portablePath(said.filePath) : null
  const suites = typeof said.suite === 'string' ? [said.suite] : (said.suite ?? [])
  const { testId, retryAttempts } = said
  const isBlocked = said.status === 'other' && said.rawStatus?.toLowerCase() === 'blocked'
  const status = isBlocked ? 'blocked' : (statuses[said.status ?? ''] ?? 'not-run')
  return {
    path: [...(file ? [file] : []), ...suites, ...(said.browser ? [said.browser] : [])],
    name: said.name,
    module: suites[0] ?? file,
    status,
    at: readInstant(said.stop, zone) ?? readInstant(said.start, zone) ?? run,
    flaky: status === 'passed' && (said.flaky ?? retryAttempts?.some((one) => one.status === 'failed') ?? false),
    ...(testId ? { identity: String(testId) } : {}),
  }
}

/** The Common Test Report Format, also of before it had a version. */
export const ctrf: JsonFormat = {
  name: 'ctrf',
  read(value, zone) {
    if (!shape.safeParse(value).success) return null
    const { results, timestamp } = report.parse(value)
    const { summary } = results
    const run = readInstant(summary?.stop, zone) ?? readInstant(summary?.start, zone) ?? readInstant(timestamp, zone)
    return results.tests.map((said) => caseOf(said, run, zone))
  },
}

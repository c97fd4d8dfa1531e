import { z } from 'zod'
import type { TestStatus } from '../facts/test/section.ts'
import { readInstant } from '../formats/read-instant.ts'
import type { JsonFormat, ReportedCase } from './reported-case.ts'

const result = z.looseObject({
  status: z.string().nullish(),
  startTime: z.string().nullish(),
  duration: z.number().nullish(),
})
const test = z.looseObject({
  projectName: z.string().nullish(),
  projectId: z.string().nullish(),
  status: z.string().nullish(),
  results: z.array(result),
})
const spec = z.looseObject({ title: z.string(), file: z.string().nullish(), tests: z.array(test) })
interface Suite {
  title: string
  file?: string | null | undefined
  specs?: z.infer<typeof spec>[] | null | undefined
  suites?: Suite[] | null | undefined
}
const suite: z.ZodType<Suite> = z.looseObject({
  title: z.string(),
  file: z.string().nullish(),
  specs: z.array(spec).nullish(),
  get suites() {
    return z.array(suite).nullish()
  },
})
const report = z.looseObject({ config: z.looseObject({}), suites: z.array(suite) })
const shape = z.looseObject({ config: z.looseObject({}), suites: z.array(z.unknown()) })

const statuses: Record<string, TestStatus> = {
  passed: 'passed',
  failed: 'failed',
  timedOut: 'failed',
  skipped: 'skipped',
}

function caseOf({ title, tests }: z.infer<typeof spec>, path: string[], zone: string): ReportedCase[] {
  return tests.map(({ projectName, projectId, status: verdict, results }) => {
    const project = projectName || projectId
    const last = results.at(-1)
    const start = readInstant(last?.startTime, zone)
    // Not what was expected counts, but what came out last.
    const status = statuses[last?.status ?? (verdict === 'skipped' ? 'skipped' : '')] ?? 'not-run'
    const failedBefore = results.slice(0, -1).some((one) => statuses[one.status ?? ''] === 'failed')
    return {
      path: [...path, ...(project ? [project] : [])],
      name: title,
      module: path[0] ?? null,
      status,
      at: start === null ? null : start + Math.max(0, Math.round(last?.duration ?? 0)),
      flaky: status === 'passed' && failedBefore,
    }
  })
}

function* casesOf({ title, specs, suites }: Suite, above: string[], zone: string): Generator<ReportedCase> {
  const path = title ? [...above, title.replaceAll('\\', '/')] : above
  for (const one of specs ?? []) yield* caseOf(one, path, zone)
  for (const inner of suites ?? []) yield* casesOf(inner, path, zone)
}

/** The JSON of Playwright's own reporter. */
export const playwright: JsonFormat = {
  name: 'playwright',
  read(value, zone) {
    if (!shape.safeParse(value).success) return null
    return report.parse(value).suites.flatMap((one) => [...casesOf(one, [], zone)])
  },
}

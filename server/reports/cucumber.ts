import { z } from 'zod'
import type { TestStatus } from '../facts/test/section.ts'
import { readInstant } from '../formats/read-instant.ts'
import type { JsonFormat, ReportedCase } from './reported-case.ts'

const step = z.looseObject({ result: z.looseObject({ status: z.string().nullish() }).nullish() })
const steps = z.array(step).nullish()
const element = z.looseObject({
  name: z.string().nullish(),
  type: z.string().nullish(),
  keyword: z.string().nullish(),
  line: z.number().nullish(),
  location: z.string().nullish(),
  status: z.string().nullish(),
  start_timestamp: z.string().nullish(),
  steps,
  before: steps,
  after: steps,
})
const feature = z.looseObject({
  uri: z.string().nullish(),
  location: z.string().nullish(),
  name: z.string().nullish(),
  keyword: z.string().nullish(),
  elements: z.array(element).nullish(),
})
const report = z.array(feature)
/** What alone tells a report of Cucumber, or of Behave, from another list. */
const shape = z
  .array(
    z.union([
      z.looseObject({ uri: z.string(), keyword: z.string() }),
      z.looseObject({ keyword: z.string(), elements: z.array(z.unknown()) }),
    ]),
  )
  .min(1)

const statusesOf = ({ before, steps: own, after }: z.infer<typeof element>) =>
  [before, own, after].flatMap((list) => list ?? []).map(({ result }) => result?.status?.toLowerCase() ?? 'undefined')

/** A scenario failed where a step did; it passed where all did; what has no code yet, or waits for it, was not run. */
function statusOf(statuses: string[]): TestStatus {
  const has = (...names: string[]) => statuses.some((status) => names.includes(status))
  if (has('failed', 'ambiguous')) return 'failed'
  if (has('undefined', 'pending') || statuses.length === 0) return 'not-run'
  return has('skipped') ? 'skipped' : 'passed'
}

/** Behave says file and line in one: `features/cart.feature:3`. */
const placeOf = (location: string | null | undefined) => /^(.*):(\d{1,9})$/.exec(location ?? '')

function* casesOf({ uri, location, name, elements }: z.infer<typeof feature>, zone: string): Generator<ReportedCase> {
  const file = (uri ?? placeOf(location)?.[1])?.replaceAll('\\', '/').replace(/^(?:classpath|file):/, '') ?? ''
  /** Rows of an outline have one name, and lines of their own. */
  const linesOf = new Map<string, number[]>()
  let background: string[] = []
  for (const scenario of elements ?? []) {
    const statuses = statusesOf(scenario)
    if (scenario.type === 'background' || scenario.keyword?.trim() === 'Background') {
      background = statuses
      continue
    }
    const title = scenario.name?.trim() || `line ${scenario.line ?? placeOf(scenario.location)?.[2] ?? '?'}`
    const lines = linesOf.get(title) ?? []
    linesOf.set(title, lines)
    const line = scenario.line ?? Number(placeOf(scenario.location)?.[2] ?? Number.NaN)
    if (!lines.includes(line)) lines.push(line)
    const row = lines.indexOf(line) + 1
    yield {
      path: [file],
      name: row === 1 ? title : `${title} (${row})`,
      module: name?.trim() || file || null,
      status: statusOf([...background, ...statuses]),
      at: readInstant(scenario.start_timestamp, zone),
    }
    background = []
  }
}

/** Cucumber's JSON. */
export const cucumber: JsonFormat = {
  name: 'cucumber',
  read(value, zone) {
    if (!shape.safeParse(value).success) return null
    return report.parse(value).flatMap((one) => [...casesOf(one, zone)])
  },
}

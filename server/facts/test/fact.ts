import { z } from 'zod'
import { uatForPages } from './for-pages.ts'
import { testStatuses } from './section.ts'
import { label, text } from '../../contract/civil.ts'
import { least } from '../../contract/board/tolerances.ts'
import { limits } from '../../contract/limits.ts'
import type { Fact, Seen } from '../fact.ts'
import { seriesName } from '../series-name.ts'
import { uatChanges } from './changes.ts'
import { uatReasons } from './reasons.ts'
import { testThing } from './thing.ts'
import { uatView } from './view.ts'

export const testSchema = z.looseObject({
  cycle: label().nullish(),
  module: label().nullish(),
  title: text(limits.titleLength).nullish(),
  status: z.enum(testStatuses).nullish(),
  site: label().nullish(),
  defect: label().nullish(),
  /** It failed before it passed in the same run. */
  flaky: z.boolean().nullish(),
})
export type TestData = z.infer<typeof testSchema>

/** How many cases of that description there are: ['test', cycle, module, status, internal]. */
function series({ data, internal }: Seen) {
  const { cycle, module, status } = data as TestData
  return seriesName('test', cycle ?? null, module ?? null, status ?? 'not-run', internal)
}

export const test: Fact<TestData, null, 'uat'> = {
  name: 'test',
  schema: testSchema,
  staleAfterDays: 14,
  step(before, after, day, add) {
    const to = series(after)
    const from = before && series(before)
    if (from === to) return null
    if (from) add(from, day, -1)
    add(to, day, 1)
    return null
  },
  isListed: false,
  shown: {
    data: {
      cycle: 'text',
      module: 'text',
      title: 'text',
      status: 'figure',
      site: 'text',
      defect: { of: 'issue' },
      flaky: 'figure',
    },
    series: [{ start: ['test'], segments: ['name', 'name', 'figure', 'internal'] }],
  },
  thing: testThing,
  section: {
    name: 'uat',
    empty: { cycles: [], trend: [] },
    view: uatView,
    forPages: (uat, { health }) => uatForPages(uat, health),
    slide: 'uat',
    tolerances: { passRate: least({ attention: 0.95, critical: 0.75 }) },
    explains: { 'pass-rate-low': 3 },
    reasons: uatReasons,
    changes: (before, after) => uatChanges(before.uat, after.uat),
  },
}

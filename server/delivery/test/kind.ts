import { z } from 'zod'
import { label, text } from '../../contract/civil.ts'
import { limits } from '../../contract/limits.ts'
import type { Kind, Seen } from '../kind.ts'
import { seriesName } from '../series-name.ts'

export const testStatuses = ['not-run', 'passed', 'failed', 'blocked', 'skipped'] as const

export const testSchema = z.looseObject({
  cycle: label().nullish(),
  module: label().nullish(),
  title: text(limits.titleLength).nullish(),
  status: z.enum(testStatuses).nullish(),
  site: label().nullish(),
  defect: label().nullish(),
})
export type TestData = z.infer<typeof testSchema>

/** How many cases of that description there are: ['test', cycle, module, status, internal]. */
function series({ data, internal }: Seen) {
  const { cycle, module, status } = data as TestData
  return seriesName('test', cycle ?? null, module ?? null, status ?? 'not-run', internal)
}

export const test: Kind<null> = {
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
}

import type { TestRow } from './section.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Sql } from '../../platform/sql.ts'
import type { Granted } from '../../projects/granted.ts'
import { newestFirst, thingsOf } from '../folded.ts'
import { readThingsFor } from '../read-folded.ts'
import { test, type TestData } from './fact.ts'

const byUrgency = ['failed', 'blocked', 'not-run', 'passed', 'skipped']
const urgency = ({ state: { data } }: { state: { data: TestData } }) => byUrgency.indexOf(data.status ?? 'not-run')

/** Every UAT case that was not retracted: what failed before what passed, and of those the newest change first. */
export async function listTests(project: Granted, sql: Sql): Promise<TestRow[]> {
  const things = await readThingsFor(sql, project, test)
  return thingsOf<TestData>({ things }, 'test')
    .sort((a, b) => urgency(a) - urgency(b) || newestFirst(a, b))
    .map(({ key, newestInstant, state }) => {
      const { data, internal } = state
      return {
        key,
        title: data.title ?? null,
        cycle: data.cycle ?? null,
        module: data.module ?? null,
        site: data.site ?? null,
        status: data.status ?? 'not-run',
        defect: data.defect ?? null,
        updatedOn: dayOf(Math.floor(newestInstant / 1000), project.timeZone),
        url: state.url,
        internal,
      }
    })
}

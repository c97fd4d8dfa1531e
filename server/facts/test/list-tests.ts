import type { TestRow } from './section.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Sql } from '../../platform/sql.ts'
import type { Granted } from '../../projects/granted.ts'
import { newestFirst, thingsOf } from '../folded.ts'
import { readThingsFor } from '../read-folded.ts'
import { test, type TestData } from './fact.ts'
import { testThing } from './thing.ts'

/** Every UAT case that was not retracted: what failed before what passed, and of those the newest change first. */
export async function listTests(project: Granted, sql: Sql): Promise<TestRow[]> {
  const things = await readThingsFor(sql, project, test)
  return thingsOf<TestData>({ things }, 'test')
    .sort((a, b) => testThing.urgency(a.state.data) - testThing.urgency(b.state.data) || newestFirst(a, b))
    .map(({ key, newestInstant, state }) => {
      const { data, internal } = state
      return {
        key,
        title: data.title ?? null,
        ...testThing.standing(data),
        module: data.module ?? null,
        site: data.site ?? null,
        defect: data.defect ?? null,
        updatedOn: dayOf(Math.floor(newestInstant / 1000), project.timeZone),
        url: state.url,
        internal,
      }
    })
}

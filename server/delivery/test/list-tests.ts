import type { TestRow } from '../../contract/board.ts'
import { requireProject } from '../../identity/projects.ts'
import type { Scope } from '../../identity/scope.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Sql } from '../../platform/sql.ts'
import { newestFirst, thingsOf } from '../folded.ts'
import { readThings } from '../read-folded.ts'
import type { TestData } from './kind.ts'

/** Every UAT case that was not retracted, the newest change first; `not_found` outside the scope. */
export async function listTests(scope: Scope, sql: Sql, projectKey: string): Promise<TestRow[]> {
  const project = await requireProject(scope, sql, projectKey)
  const things = await readThings(sql, project.id, ['test'])
  return thingsOf<TestData>({ things }, 'test')
    .sort(newestFirst)
    .map(({ key, newestInstant, state }, index) => {
      const { data, internal } = state
      const hidden = internal && !project.can.readInternal
      return {
        key: hidden ? `internal-${index + 1}` : key,
        title: hidden ? null : (data.title ?? null),
        cycle: hidden ? null : (data.cycle ?? null),
        module: hidden ? null : (data.module ?? null),
        site: hidden ? null : (data.site ?? null),
        status: data.status ?? 'not-run',
        defect: hidden ? null : (data.defect ?? null),
        updatedOn: dayOf(Math.floor(newestInstant / 1000), project.timeZone),
        url: hidden ? null : state.url,
        internal,
      }
    })
}

import type { IssueRow } from '../../contract/board.ts'
import { requireProject } from '../../identity/projects.ts'
import type { Scope } from '../../identity/scope.ts'
import { dayOf, dayText } from '../../platform/civil-day.ts'
import type { Sql } from '../../platform/sql.ts'
import { newestFirst, thingsOf } from '../folded.ts'
import { readThings } from '../read-folded.ts'
import type { IssueData, IssueMemory } from './kind.ts'

/** Every issue that was not retracted, the newest change first; `not_found` outside the scope. */
export async function listIssues(scope: Scope, sql: Sql, projectKey: string): Promise<IssueRow[]> {
  const project = await requireProject(scope, sql, projectKey)
  const things = await readThings(sql, project.id, ['issue'])
  return thingsOf<IssueData, IssueMemory>({ things }, 'issue')
    .sort(newestFirst)
    .map(({ key, newestInstant, state }, index) => {
      const { data, memory, internal } = state
      const hidden = internal && !project.can.readInternal
      return {
        key: hidden ? `internal-${index + 1}` : key,
        title: hidden ? null : (data.title ?? null),
        status: data.status ?? 'open',
        severity: data.severity ?? null,
        module: hidden ? null : (data.module ?? null),
        site: hidden ? null : (data.site ?? null),
        milestone: hidden ? null : (data.milestone ?? null),
        openedOn: dayText(memory.openedOn),
        closedOn: memory.closedOn === null ? null : dayText(memory.closedOn),
        reopened: memory.reopened,
        updatedOn: dayOf(Math.floor(newestInstant / 1000), project.timeZone),
        url: hidden ? null : state.url,
        internal,
      }
    })
}

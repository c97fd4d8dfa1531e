import type { IssueRow } from './section.ts'
import { dayOf, dayText } from '../../platform/civil-day.ts'
import type { Sql } from '../../platform/sql.ts'
import type { Granted } from '../../projects/granted.ts'
import { newestFirst, thingsOf } from '../folded.ts'
import { readThingsFor } from '../read-folded.ts'
import { issue, type IssueData, type IssueMemory } from './fact.ts'

/** Every issue that was not retracted, the newest change first. */
export async function listIssues(project: Granted, sql: Sql): Promise<IssueRow[]> {
  const things = await readThingsFor(sql, project, issue)
  return thingsOf<IssueData, IssueMemory>({ things }, 'issue')
    .sort(newestFirst)
    .map(({ key, newestInstant, state }) => {
      const { data, memory, internal } = state
      return {
        key,
        title: data.title ?? null,
        status: data.status ?? 'open',
        severity: data.severity ?? null,
        module: data.module ?? null,
        site: data.site ?? null,
        milestone: data.milestone ?? null,
        openedOn: dayText(memory.openedOn),
        closedOn: memory.closedOn === null ? null : dayText(memory.closedOn),
        reopened: memory.reopened,
        updatedOn: dayOf(Math.floor(newestInstant / 1000), project.timeZone),
        url: state.url,
        internal,
      }
    })
}

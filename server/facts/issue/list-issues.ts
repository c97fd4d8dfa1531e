import type { IssueRow } from './section.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Sql } from '../../platform/sql.ts'
import type { Granted } from '../../projects/granted.ts'
import { newestFirst, thingsOf } from '../folded.ts'
import { readThingsFor } from '../read-folded.ts'
import { issue, type IssueData, type IssueMemory } from './fact.ts'
import { issueThing } from './thing.ts'

/** Every issue that was not retracted: open before closed, the gravest first, and of those the newest change. */
export async function listIssues(project: Granted, sql: Sql): Promise<IssueRow[]> {
  const things = await readThingsFor(sql, project, issue)
  return thingsOf<IssueData, IssueMemory>({ things }, 'issue')
    .sort((a, b) => issueThing.urgency(a.state.data) - issueThing.urgency(b.state.data) || newestFirst(a, b))
    .map(({ key, newestInstant, state }) => {
      const { data, memory, internal } = state
      return {
        key,
        title: data.title ?? null,
        ...issueThing.standing(data, memory),
        module: data.module ?? null,
        site: data.site ?? null,
        milestone: data.milestone ?? null,
        updatedOn: dayOf(Math.floor(newestInstant / 1000), project.timeZone),
        url: state.url,
        internal,
      }
    })
}

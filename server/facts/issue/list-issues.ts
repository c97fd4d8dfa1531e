import type { IssueRow } from './section.ts'
import { severities } from '../../contract/board.ts'
import { dayOf, dayText } from '../../platform/civil-day.ts'
import type { Sql } from '../../platform/sql.ts'
import type { Granted } from '../../projects/granted.ts'
import { newestFirst, thingsOf } from '../folded.ts'
import { readThingsFor } from '../read-folded.ts'
import { issue, type IssueData, type IssueMemory } from './fact.ts'

/** Open before closed, the gravest first; those of no said severity after the others. */
function urgency({ state: { data } }: { state: { data: IssueData } }): number {
  const grave = data.severity ? severities.indexOf(data.severity) : severities.length
  return (data.status === 'closed' ? severities.length + 1 : 0) + grave
}

/** Every issue that was not retracted: open before closed, the gravest first, and of those the newest change. */
export async function listIssues(project: Granted, sql: Sql): Promise<IssueRow[]> {
  const things = await readThingsFor(sql, project, issue)
  return thingsOf<IssueData, IssueMemory>({ things }, 'issue')
    .sort((a, b) => urgency(a) - urgency(b) || newestFirst(a, b))
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

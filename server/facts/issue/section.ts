import type { Day } from '../../contract/board/day.ts'
import type { NeededFor, Saying } from '../../contract/board/health.ts'
import type { IssuesView, Severity } from '../../contract/board/issues.ts'

/** A row of the table of issues. Days are civil dates in the project's time zone. */
export interface IssueRow {
  key: string
  title: string | null
  status: 'open' | 'closed'
  severity: Severity | null
  module: string | null
  site: string | null
  milestone: string | null
  openedOn: Day
  closedOn: Day | null
  reopened: number
  updatedOn: Day
  url: string | null
  internal: boolean
}

/** How one issue stands. */
export type IssueStanding = Pick<IssueRow, 'status' | 'severity' | 'openedOn' | 'closedOn' | 'reopened'>

export type IssueReason = Saying<'critical-open', NeededFor & { count: number; limit: number }>

/** How many critical ones were open then and are now; how many issues were opened and closed in between, and open then and now. */
export type IssueChange =
  | Saying<'critical-issues', { from: number; to: number }>
  | Saying<'issues', { opened: number; closed: number; from: number; to: number }>

declare module '../../contract/board/sections.ts' {
  interface Sections {
    issues: IssuesView
  }
  interface SectionReasons {
    issues: IssueReason
  }
  interface SectionChanges {
    issues: IssueChange
  }
  interface Standings {
    issue: IssueStanding
  }
}
declare module '../../contract/board/tolerances.ts' {
  interface Tolerances {
    /** Open critical issues. */
    criticalIssues: ToleranceLimits
  }
}

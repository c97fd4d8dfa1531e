import type { Day } from './day.ts'

export const severities = ['critical', 'major', 'minor', 'trivial'] as const
export type Severity = (typeof severities)[number]

export interface BurndownDay {
  day: Day
  opened: number
  reopened: number
  closed: number
  /** Open at the end of the day. */
  open: number
  /** Issues seen so far that were not retracted. */
  scope: number
}

export interface IssuesView {
  total: number
  open: number
  closed: number
  /** Open issues by severity; those without one are in `open` only. */
  bySeverity: Record<Severity, number>
  /** Keys of the milestones that open critical issues name. */
  criticalFor: string[]
  /** 10 critical + 3 major + 1 minor + 0.1 trivial, open ones. */
  defectIndex: number
  burndown: BurndownDay[]
  /** From the scope on the baseline day to none on the last, over working days; it does not move when scope does. */
  ideal: { baselineOn: Day; scope: number; endsOn: Day } | null
  /** Days by which no issue is open any more, with the chance of 50, 85 and 95 in 100. */
  forecast: { p50: Day; p85: Day; p95: Day } | null
  /** The same figures fourteen days ago; null where there was nothing yet. */
  twoWeeksAgo: { on: Day; open: number; critical: number } | null
}

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

import { z } from 'zod'
import { civilDate, label } from './civil.ts'

/** What `board.get` takes: the project's key and, to look back, a civil day. */
export const boardRequestSchema = z.object({ project: label(), asOf: civilDate().optional() })
export type BoardRequest = z.infer<typeof boardRequestSchema>

export type Health = 'good' | 'attention' | 'critical' | 'unknown'
export type SectionName = 'milestones' | 'uat' | 'issues' | 'satisfaction' | 'actions'
/** Civil date, YYYY-MM-DD, in the project's time zone. */
export type Day = string

export const phases = ['kick-off', 'requirements', 'design', 'build-uat', 'go-live', 'training', 'closing'] as const
export type Phase = (typeof phases)[number]

/** A sentence to be said in the reader's language: `code` picks it, `params` fill it. */
export interface Saying {
  code: string
  params: Record<string, string | number | null>
}

/** Why a section is not green. `params` has, as far as known, key, title, owner, date, days, count, rate, limit. */
export interface HealthReason extends Saying {
  section: SectionName
  health: Exclude<Health, 'good'>
}

/** The tolerances a project publishes: past the first a section needs attention, past the second it is critical. */
export interface Tolerances {
  /** Days a milestone may slip. */
  slipDays: { attention: number; critical: number }
  /** Days past the due date of what the customer owes. */
  actionOverdueDays: { attention: number; critical: number }
  /** Lowest UAT pass rate of executed cases in the current cycle, 0 to 1. */
  passRate: { attention: number; critical: number }
  /** Open critical issues. */
  criticalIssues: { attention: number; critical: number }
  /** Lowest CSAT of the latest survey, 0 to 1. */
  csat: { attention: number; critical: number }
}

export interface ProjectView {
  key: string
  name: string
  customer: string
  brandColor: string | null
  timeZone: string
  /** The phase of the first milestone that is not completed; null without milestones. */
  phase: string | null
  startsOn: Day | null
  goLiveOn: Day | null
}

export interface SourceView {
  name: string
  kinds: string[]
  /** The latest `at` among its updates, never later than their arrival. ISO 8601, UTC. */
  lastUpdateAt: string
  /** It has been silent for longer than its kinds allow. */
  stale: boolean
}

export interface MilestoneView {
  key: string
  /** null where the milestone is internal and the reader is not in the delivery team. */
  title: string | null
  phase: string | null
  plannedOn: Day | null
  forecastOn: Day | null
  completedOn: Day | null
  /** (completedOn or forecastOn or plannedOn) - plannedOn in calendar days; null without a planned date. */
  slipDays: number | null
  late: boolean
  owner: string | null
  weight: number
  gate: boolean
  cause: string | null
  change: string | null
  url: string | null
  internal: boolean
  /** The first forecast and each later change of it; a null forecast is one that was withdrawn. */
  history: { reportedOn: Day; forecastOn: Day | null }[]
}

export interface PhaseView {
  /** null: the milestones that say no phase, or whose phase only internal ones carry. */
  phase: string | null
  total: number
  completed: number
  /** First and last date among its milestones (completed, forecast or planned), and the last agreed one. */
  firstOn: Day | null
  lastOn: Day | null
  plannedOn: Day | null
  slipDays: number | null
}

export interface MilestonesView {
  total: number
  completed: number
  late: number
  items: MilestoneView[]
  phases: PhaseView[]
}

/** planned = passed + failed + blocked + notRun; executed = passed + failed; skipped is out of scope. Rates 0 to 1. */
export interface UatFigures {
  planned: number
  executed: number
  passed: number
  failed: number
  blocked: number
  skipped: number
  notRun: number
  passRateOfExecuted: number | null
  passRateOfPlanned: number | null
}
export interface UatModuleView extends UatFigures {
  /** null: no module was said, or only internal cases carry it. */
  module: string | null
}
export interface UatCycleView extends UatFigures {
  cycle: string | null
  /** First and last day on which anything happened in the cycle. */
  firstOn: Day
  lastOn: Day
  modules: UatModuleView[]
}
export interface UatView {
  /** In the order in which they began; the last is the current one. */
  cycles: UatCycleView[]
  /** Every day from the first to the last on which anything happened, over all cycles. */
  trend: { day: Day; planned: number; executed: number; passed: number; failed: number }[]
}

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

/** A score with its 95 % interval and the number of answers. csat 0 to 1, nps -100 to 100, ces 1 to 7. */
export interface Score {
  score: number
  low: number
  high: number
  n: number
}
export interface SurveyView {
  key: string
  /** null where only internal answers name it and the reader is not in the delivery team. */
  title: string | null
  /** null where the survey tool did not say. */
  invited: number | null
  /** The most answers that any one of its questions got. */
  responded: number
  csat: Score | null
  nps: Score | null
  ces: Score | null
  lastAnsweredOn: Day
}
export interface SatisfactionView {
  /** In the order of their last answer; the last is the latest. */
  surveys: SurveyView[]
}

export interface ActionView {
  key: string
  title: string | null
  phase: string | null
  dueOn: Day | null
  owner: string | null
  status: 'open' | 'done'
  waitingOn: 'customer' | 'vendor'
  doneOn: Day | null
  /** Days past the due date, 0 where not overdue or done. */
  overdueDays: number
  url: string | null
  internal: boolean
}
export interface ActionsView {
  total: number
  open: number
  overdue: number
  /** Open ones by due date, then done ones, the latest first. */
  items: ActionView[]
}

export type ChangeStatus = 'proposed' | 'assessing' | 'approved' | 'rejected' | 'done'
export interface ChangeView {
  key: string
  title: string | null
  reason: string | null
  requestedBy: string | null
  impactDays: number | null
  impactCost: number | null
  currency: string | null
  status: ChangeStatus
  milestones: string[]
  decidedOn: Day | null
  decidedBy: string | null
  url: string | null
  internal: boolean
}
export interface ChangesView {
  total: number
  /** Waiting for a decision: proposed or assessing. */
  undecided: number
  /** Undecided first, then by decision day, the latest first. */
  items: ChangeView[]
}

/** Everything a board shows. The page and `board.get` read this same object. */
export interface BoardView {
  project: ProjectView
  version: number
  /** ISO 8601, UTC. */
  builtAt: string
  /** The civil day in the project's time zone that the board speaks of. */
  today: Day
  /** `shown`: live, or as it stood then. `rebuilt`: a day before the first update arrived, folded from the ledger. */
  basis: 'live' | 'shown' | 'rebuilt'
  headline: Headline
  health: {
    computed: Health
    declared: Health | null
    declaration: { health: Health; reason: string | null; by: string | null; on: Day } | null
    reasons: HealthReason[]
    sections: Record<SectionName, Health>
    tolerances: Tolerances
  }
  sources: SourceView[]
  milestones: MilestonesView
  uat: UatView
  issues: IssuesView
  satisfaction: SatisfactionView
  actions: ActionsView
  changes: ChangesView
}

/**
 * The one sentence that answers "are we on track?". `code`:
 * `nothingYet`; `noGoLive` (completed, total); `live` (title, date); `onTrack` (title, date);
 * `atRisk` (title, date: on plan, but health is not good); `unsure` (title, date: agreed, but no report supports it); `moved` (title, date, days later than planned);
 * `overdue` (title, date, days past). `cause` is the gravest reason; the figures complete the sentence.
 */
export interface Headline extends Saying {
  code: 'nothingYet' | 'noGoLive' | 'live' | 'onTrack' | 'atRisk' | 'unsure' | 'moved' | 'overdue'
  cause: HealthReason | null
  /** The current cycle's pass rate of executed, 0 to 1. */
  passRate: number | null
  criticalOpen: number
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

export type TestStatus = 'not-run' | 'passed' | 'failed' | 'blocked' | 'skipped'
/** A row of the table of UAT cases. */
export interface TestRow {
  key: string
  title: string | null
  cycle: string | null
  module: string | null
  site: string | null
  status: TestStatus
  defect: string | null
  updatedOn: Day
  url: string | null
  internal: boolean
}

/** A line of the customer's home page. */
export interface ProjectSummary {
  project: ProjectView
  version: number
  health: Health
  headline: Headline
  milestones: { total: number; completed: number }
  phases: PhaseView[]
  openIssues: number
  criticalIssues: number
  passRate: number | null
  csat: Score | null
  /** Open issues at the end of each of the last 90 days on which the burndown has a value. */
  openTrend: number[]
}

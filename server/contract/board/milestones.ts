import type { Day } from './day.ts'

export const phases = ['kick-off', 'requirements', 'design', 'build-uat', 'go-live', 'training', 'closing'] as const
export type Phase = (typeof phases)[number]

export type ChangeStatus = 'proposed' | 'assessing' | 'approved' | 'rejected' | 'done'
/** A change request as a milestone names it; title and status are null where nobody told of it. */
export interface LinkedChange {
  key: string
  title: string | null
  status: ChangeStatus | null
  internal: boolean
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
  /** Key of the change request that moved it, as its source says. */
  change: string | null
  /** The change requests that name it or that it names, 20 at most. */
  changes: LinkedChange[]
  /** How many more there are, where there are more. */
  moreChanges?: number
  /**
   * The source of its newest update, null where its name is for the delivery team, and when that was. ISO 8601, UTC.
   */
  source: string | null
  updatedAt: string
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
  /** The last date of those that have an agreed one, minus the last agreed one, in calendar days. */
  slipDays: number | null
}

export interface PhaseBar {
  phase: PhaseView
  from: Day
  to: Day
  /** Until here it has happened; null where nothing has. */
  doneTo: Day | null
  completed: boolean
  /** What slips most of what is still to come in it, where its end is on time and does not tell. */
  slipping: MilestoneView | null
  /** What is past its day and not done: the last of an ended phase, else the one that is so longest. */
  overdue: MilestoneView | null
  /** Its last day has passed too: the bar has to run on to today. */
  runsOn: boolean
}

/** What is said of all phases. */
export interface PhaseFigures {
  /** Those that have a date. */
  dated: number
  /** Those that end later than agreed: done, and still to come. */
  lateDone: number
  lateOpen: number
  /** Those on time in which a milestone slips, and the days of the one that slips most. */
  slipping: number
  mostSlipDays: number
  /** Where the first begins and the last. */
  starts: Day[]
}

/** What is said of all milestones. */
export interface MilestoneFigures {
  /** Late and done, late and not done. */
  lateDone: number
  lateOpen: number
  /** Not done, though their day has passed. */
  overdue: number
  open: number
  /** Open ones without an agreed date. */
  unagreed: number
  /** Those with any date. */
  dated: number
  /** Those whose forecast changed. */
  moved: number
  /** Their dates in order: of many a few that lie evenly between the first and the last. */
  days: Day[]
}

export interface MilestonesView {
  total: number
  completed: number
  late: number
  items: MilestoneView[]
  /** What is said of all, where `items` are only those that a page shows. */
  figures?: MilestoneFigures
  phases: PhaseView[]
  /** Of very many phases those that are drawn, and what is said of all; `phases` are no more then. */
  bars?: PhaseBar[]
  phaseFigures?: PhaseFigures
}

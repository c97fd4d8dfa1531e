import type { Day } from '../../contract/board/day.ts'
import type { Saying } from '../../contract/board/health.ts'
import type { ChangeStatus } from '../../contract/board/milestones.ts'

/** A milestone that a change request moves; all null but the key where nobody told of it. */
export interface LinkedMilestone {
  key: string
  title: string | null
  /** Completed, forecast or planned. */
  dueOn: Day | null
  slipDays: number | null
  internal: boolean
}

export interface ChangeView {
  key: string
  title: string | null
  reason: string | null
  requestedBy: string | null
  impactDays: number | null
  impactCost: number | null
  currency: string | null
  status: ChangeStatus
  /** The milestones that it names or that name it, 20 at most. */
  milestones: LinkedMilestone[]
  /** How many more there are, where there are more. */
  moreMilestones?: number
  decidedOn: Day | null
  decidedBy: string | null
  /**
   * The source of its newest update, null where its name is for the delivery team, and when that was. ISO 8601, UTC.
   */
  source: string | null
  updatedAt: string
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

/** How one change request stands. */
export type ChangeStanding = Pick<
  ChangeView,
  'status' | 'impactDays' | 'impactCost' | 'currency' | 'decidedOn' | 'decidedBy'
>

export type ChangeRequestChange =
  | Saying<'change-proposed', { title: string | null }>
  | Saying<
      'change-decided',
      { title: string | null; status: ChangeStatus; days: number | null; cost: number | null; currency: string | null }
    >

declare module '../../contract/board/sections.ts' {
  interface Sections {
    /** Change requests. */
    changes: ChangesView
  }
  interface SectionChanges {
    changes: ChangeRequestChange
  }
  interface Standings {
    change: ChangeStanding
  }
}

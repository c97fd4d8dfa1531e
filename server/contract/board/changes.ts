import type { Day } from './day.ts'

export type ChangeStatus = 'proposed' | 'assessing' | 'approved' | 'rejected' | 'done'
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
  /** Every milestone that it names or that names it. */
  milestones: LinkedMilestone[]
  decidedOn: Day | null
  decidedBy: string | null
  /** The source of its newest update, and when that was. ISO 8601, UTC. */
  source: string
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

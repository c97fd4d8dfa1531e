import type { Day } from './day.ts'

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

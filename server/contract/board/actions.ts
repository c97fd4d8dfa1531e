import type { Day } from './day.ts'

export interface ActionView {
  key: string
  title: string | null
  phase: string | null
  dueOn: Day | null
  owner: string | null
  status: 'open' | 'done'
  waitingOn: 'customer' | 'vendor'
  /** The customer is asked for it: it is open, waits on them, and is not internal. */
  asked: boolean
  doneOn: Day | null
  /** Days past the due date, 0 where not overdue or done. */
  overdueDays: number
  /** The source of its newest update, and when that was. ISO 8601, UTC. */
  source: string
  updatedAt: string
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

import type { Day } from '../../contract/board/day.ts'
import type { Accountable, Saying } from '../../contract/board/health.ts'

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
  /**
   * The source of its newest update, null where its name is for the delivery team, and when that was. ISO 8601, UTC.
   */
  source: string | null
  updatedAt: string
  url: string | null
  internal: boolean
}

export interface ActionsView {
  total: number
  open: number
  overdue: number
  /** How many the customer is asked for, and how many of those are overdue, where `items` are not all. */
  asked?: { total: number; overdue: number }
  /** Open ones by due date, then done ones, the latest first. */
  items: ActionView[]
}

/** `days` past its day; without a title where it is internal and the reader is not in the delivery team. */
export type ActionReason = Saying<
  'action-overdue',
  Accountable & { key: string | null; title: string | null; days: number }
>

export type ActionChange =
  | Saying<'action-done', { title: string | null; date: Day | null }>
  | Saying<'action-overdue', { title: string | null; days: number; owner: string | null }>
  | Saying<'action-added', { title: string | null; date: Day | null; owner: string | null }>

declare module '../../contract/board/sections.ts' {
  interface Sections {
    /** What is owed. */
    actions: ActionsView
  }
  interface SectionReasons {
    actions: ActionReason
  }
  interface SectionChanges {
    actions: ActionChange
  }
}
declare module '../../contract/board/tolerances.ts' {
  interface Tolerances {
    /** Days past the due date of what the customer owes. */
    actionOverdueDays: ToleranceLimits
  }
}

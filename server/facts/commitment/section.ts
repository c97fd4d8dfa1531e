/**
 * `kept`: done, and the customer has not yet said that it is settled. `broken`: its day passed and it was not kept; it
 * stays in view.
 */
export const commitmentStatuses = ['open', 'broken', 'kept', 'closed', 'dropped'] as const
export type CommitmentStatus = (typeof commitmentStatuses)[number]
export const commitmentOrigins = ['survey', 'open-day'] as const
export type CommitmentOrigin = (typeof commitmentOrigins)[number]

/** A promise made to the customer. Days are civil dates in the project's time zone. */
export interface CommitmentView {
  key: string
  /** null where it is internal and the reader is not in the delivery team. */
  title: string | null
  owner: string | null
  /** What was said when it was judged. */
  note: string | null
  dueOn: string | null
  status: CommitmentStatus
  madeOn: string | null
  closedOn: string | null
  /** What it came of; null where that was not said. */
  origin: CommitmentOrigin | null
  /** Days past the due date, 0 where not overdue or not open. */
  overdueDays: number
  url: string | null
  internal: boolean
}
/** How one promise stands. */
export type CommitmentStanding = Pick<
  CommitmentView,
  'status' | 'dueOn' | 'madeOn' | 'closedOn' | 'origin' | 'overdueDays'
>

export interface CommitmentsView {
  total: number
  open: number
  /** Waiting for the customer to say that it is settled. */
  kept: number
  overdue: number
  /** How many were broken, and how many are settled: closed or dropped; where `items` are not all. */
  broken?: number
  settled?: number
  /** Open ones by due date, then broken, kept, closed and dropped ones, the latest made first. */
  items: CommitmentView[]
}

declare module '../../contract/board/sections.ts' {
  interface Sections {
    /** Promises made to the customer. */
    commitments: CommitmentsView
  }
  interface Standings {
    commitment: CommitmentStanding
  }
}

import type { Day } from '../../contract/board/day.ts'
import type { Accountable, Saying } from '../../contract/board/health.ts'
import type { MilestonesView, MilestoneView } from '../../contract/board/milestones.ts'

/** How one milestone stands: its dates, why it slips, and how often its forecast was changed. */
export type MilestoneStanding = Pick<
  MilestoneView,
  'plannedOn' | 'forecastOn' | 'completedOn' | 'slipDays' | 'cause'
> & { moved: number }

/** `days` past its date or slipped; without a title where it is internal and the reader is not in the delivery team. */
export type MilestoneReason =
  | Saying<
      'milestone-late' | 'milestone-overdue',
      Accountable & { key: string | null; title: string | null; days: number }
    >
  /** The project's own date has passed, and no milestone says another. */
  | Saying<'go-live-overdue', Accountable & { days: number }>

/** `days`: negative when earlier. */
export type MilestoneChange =
  | Saying<'milestone-completed', { title: string | null; date: Day }>
  | Saying<'milestone-moved', { title: string | null; from: Day; to: Day; days: number }>
  | Saying<'milestone-added', { title: string | null; date: Day | null }>
  | Saying<'milestone-removed', { title: string | null }>

declare module '../../contract/board/sections.ts' {
  interface Sections {
    milestones: MilestonesView
  }
  interface SectionReasons {
    milestones: MilestoneReason
  }
  interface SectionChanges {
    milestones: MilestoneChange
  }
  interface Standings {
    milestone: MilestoneStanding
  }
}
declare module '../../contract/board/tolerances.ts' {
  interface Tolerances {
    /** Days a milestone may slip. */
    slipDays: ToleranceLimits
  }
}

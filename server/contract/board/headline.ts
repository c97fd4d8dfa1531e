import type { Day } from './day.ts'
import type { HealthReason, Saying } from './health.ts'

/** The milestone that is the go-live: null where only the project's own date is known, its title also where it has none. */
interface GoLive {
  key: string | null
  title: string | null
  date: Day
}

/** The one sentence that answers "are we on track?". */
export type Headline = (
  | Saying<'nothingYet', Record<never, never>>
  | Saying<'noGoLive', { completed: number; total: number }>
  | Saying<'live', { key: string; title: string | null; date: Day | null }>
  /** `atRisk`: on plan, but health is not good. `unsure`: agreed, but no report supports it. */
  | Saying<'onTrack' | 'atRisk' | 'unsure', GoLive>
  /** `moved`: days later than planned. `overdue`: days past. */
  | Saying<'moved' | 'overdue', GoLive & { days: number }>
) & {
  /** The gravest reason. */
  cause: HealthReason | null
  /** The current cycle's pass rate of executed, 0 to 1. */
  passRate: number | null
  criticalOpen: number
}

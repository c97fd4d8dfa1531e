import type { HealthReason, Saying } from './health.ts'

/**
 * The one sentence that answers "are we on track?". `code`:
 * `nothingYet`; `noGoLive` (completed, total); `live` (title, date); `onTrack` (title, date);
 * `atRisk` (title, date: on plan, but health is not good); `unsure` (title, date: agreed, but no report supports it); `moved` (title, date, days later than planned);
 * `overdue` (title, date, days past). A title comes with the `key` of its milestone. `cause` is the gravest reason; the figures complete the sentence.
 */
export interface Headline extends Saying {
  code: 'nothingYet' | 'noGoLive' | 'live' | 'onTrack' | 'atRisk' | 'unsure' | 'moved' | 'overdue'
  cause: HealthReason | null
  /** The current cycle's pass rate of executed, 0 to 1. */
  passRate: number | null
  criticalOpen: number
}

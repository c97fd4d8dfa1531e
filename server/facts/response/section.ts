import type { Measure } from '../../contract/board/current-survey.ts'
import type { Accountable, Saying } from '../../contract/board/health.ts'
import type { SatisfactionView } from '../../contract/board/satisfaction.ts'

/** A share of 0 to 1 with its interval, which boards of an earlier version did not keep. */
export type SatisfactionReason = Saying<
  'csat-low',
  Accountable & {
    title: string | null
    rate: number
    low: number | null
    high: number | null
    n: number
    limit: number
  }
>

/** `from`: null where it is the first. `other`: the title of the survey that `from` is of, null where it is the same. */
export type SatisfactionChange = Saying<
  'satisfaction',
  { title: string | null; measure: Measure; from: number | null; to: number; n: number; other: string | null }
>

declare module '../../contract/board/sections.ts' {
  interface Sections {
    satisfaction: SatisfactionView
  }
  interface SectionReasons {
    satisfaction: SatisfactionReason
  }
  interface SectionChanges {
    satisfaction: SatisfactionChange
  }
}
declare module '../../contract/board/tolerances.ts' {
  interface Tolerances {
    /** Lowest CSAT of the latest survey, 0 to 1. */
    csat: ToleranceLimits
  }
}

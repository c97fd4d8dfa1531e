import type { Day } from './day.ts'

export interface ProjectView {
  key: string
  name: string
  customer: string
  brandColor: string | null
  timeZone: string
  /** The earliest phase that has begun and is not complete: see `currentPhase`. null without one. */
  phase: string | null
  startsOn: Day | null
  goLiveOn: Day | null
}

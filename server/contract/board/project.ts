import type { Day } from './day.ts'

export interface ProjectView {
  key: string
  name: string
  customer: string
  brandColor: string | null
  timeZone: string
  /** The phase of the first milestone that is not completed; null without milestones. */
  phase: string | null
  startsOn: Day | null
  goLiveOn: Day | null
}

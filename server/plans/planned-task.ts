/** A task or an activity of a plan. */
export interface PlannedTask {
  /** What tells it from others as long as the plan lives. */
  id: string
  name: string
  /** Names of what it lies in, the outermost first. */
  path: string[]
  isMilestone: boolean
  /** Civil days, as they are written; null where there is none. */
  plannedOn: string | null
  forecastOn: string | null
  completedOn: string | null
}

/** Reads a date as it is written in a plan; null where there is none. */
export type ReadDay = (text: string | null | undefined) => string | null

import type { Headline } from './headline.ts'
import type { Health } from './health.ts'
import type { PhaseView } from './milestones.ts'
import type { ProjectView } from './project.ts'
import type { Score } from './satisfaction.ts'

/** A line of the customer's home page. */
export interface ProjectSummary {
  project: ProjectView
  version: number
  /** See `BoardView`. */
  revision?: number
  /** The instant at which the day of its figures ends where the project is. ISO 8601, UTC. */
  dayEndsAt: string
  /** When any of its sources spoke last; null before the first. */
  lastUpdateAt: string | null
  health: Health
  headline: Headline
  milestones: { total: number; completed: number }
  /** A phase that has begun is done, the project's current one, or goes on beside it. */
  phases: (PhaseView & { begun: boolean })[]
  /** null: no issue was ever reported. */
  criticalIssues: number | null
  passRate: number | null
  csat: Score | null
  /** Open issues at the end of each of the last 90 days on which the burndown has a value. */
  openTrend: number[]
}

import type { Day } from './board/day.ts'
import type { Headline } from './board/headline.ts'
import type { Health, HealthReason } from './board/health.ts'
import type { ProjectView } from './board/project.ts'
import type { JudgedSection, Sections } from './board/sections.ts'
import type { SourceView } from './board/source.ts'
import type { PublishedTolerances } from './board/tolerances.ts'

export type * from './board/day.ts'
export * from './board/difference.ts'
export type * from './board/headline.ts'
export type * from './board/health.ts'
export * from './board/issues.ts'
export * from './board/milestones.ts'
export type * from './board/project.ts'
export * from './board/request.ts'
export type * from './board/satisfaction.ts'
export type * from './board/sections.ts'
export type * from './board/source.ts'
export type * from './board/summary.ts'
export type * from './board/tolerances.ts'

/** Everything a board shows. The page and `board.get` read this same object. */
export interface BoardView extends Sections {
  project: ProjectView
  /** The version of what a board holds; left out of boards that were sealed before it was counted. */
  shape?: number
  /** The project's version; of a `rebuilt` board the one it was rebuilt from, 0 where nothing was true yet. */
  version: number
  /**
   * Grows with every change of what the board shows: with each version, and when an update dated ahead comes due. Left out
   * where it is the version, as nothing ever came due.
   */
  revision?: number
  /** ISO 8601, UTC. */
  builtAt: string
  /** The civil day in the project's time zone that the board speaks of. */
  today: Day
  /** The instant at which that day ends there, and with it all that is counted from today. ISO 8601, UTC. */
  dayEndsAt: string
  /** `shown`: live, or as it stood then. `rebuilt`: a day before the first update arrived, folded from the ledger. */
  basis: 'live' | 'shown' | 'rebuilt'
  headline: Headline
  health: {
    computed: Health
    declared: Health | null
    declaration: { health: Health; reason: string | null; by: string | null; on: Day } | null
    reasons: HealthReason[]
    sections: Record<JudgedSection, Health>
  } & PublishedTolerances
  sources: SourceView[]
}

import type { Day, MilestoneView, ProjectView } from '../../contract/board.ts'
import { decidingMilestones, nextOf } from './next-milestone.ts'
import { dueOn } from '../../contract/board/milestone-dates.ts'

export interface GoingLive {
  /** The next go-live milestone; undefined where none is to come that has a date. */
  milestone: MilestoneView | undefined
  /** The last go-live, once all are completed. */
  live: MilestoneView | undefined
  /** When it goes live: the milestone says it, else the project, as agreed; null once live, and where nobody said. */
  date: Day | null
}

/** When a project goes live, and who says so: what the headline and the health both speak from. */
export function goingLiveOf({ goLiveOn }: Pick<ProjectView, 'goLiveOn'>, items: readonly MilestoneView[]): GoingLive {
  const goLives = decidingMilestones(items, 'go-live')
  const milestone = nextOf(goLives)
  const live = goLives.every(({ completedOn }) => completedOn) ? goLives.at(-1) : undefined
  return { milestone, live, date: milestone ? dueOn(milestone) : live ? null : goLiveOn }
}

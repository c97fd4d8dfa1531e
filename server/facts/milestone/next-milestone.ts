import type { MilestoneView, NeededFor } from '../../contract/board.ts'
import { nameOfThing } from '../judging.ts'
import { dueOn } from '../../contract/board/milestone-dates.ts'

/** The milestones that decide about a phase: its gates where it has any, else all of it; by date, as given. */
export function decidingMilestones(items: readonly MilestoneView[], phase: string): MilestoneView[] {
  const own = items.filter((item) => item.phase === phase)
  const gates = own.filter(({ gate }) => gate)
  return gates.length > 0 ? gates : own
}

/** The first that is still to come and has a date. */
export const nextOf = (items: readonly MilestoneView[]): MilestoneView | undefined =>
  items.find((item) => !item.completedOn && dueOn(item) !== null)

/** The milestone that needs it, and by when. */
export const neededFor = (milestone: MilestoneView | undefined): NeededFor => ({
  milestone: milestone ? nameOfThing(milestone).title : null,
  owner: null,
  date: milestone ? dueOn(milestone) : null,
})

import type { Day } from './day.ts'
import type { MilestoneView } from './milestones.ts'
import { byKey } from '../natural-order.ts'
import { dueOn } from './milestone-dates.ts'

const never = '9999'

/**
 * What is not done yet, by its day; without a day last. Where much is overdue, it takes a third of the rows at most:
 * a list of what comes next also has to say what comes.
 */
export function whatComesNext(milestones: MilestoneView[], today: Day, most: number): MilestoneView[] {
  const open = milestones
    .filter((milestone) => !milestone.completedOn)
    .sort((a, b) => (dueOn(a) ?? never).localeCompare(dueOn(b) ?? never) || byKey(a, b))
  const coming = open.filter((milestone) => (dueOn(milestone) ?? never) >= today)
  const overdue = open.slice(0, open.length - coming.length)
  const room = Math.max(Math.ceil(most / 3), most - coming.length)
  return [...overdue.slice(0, room), ...coming].slice(0, most)
}

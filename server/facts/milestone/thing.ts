import { dueOn } from '../../contract/board/milestone-dates.ts'
import { dayNumber } from '../../platform/civil-day.ts'
import type { ThingPage } from '../fact.ts'
import type { MilestoneData, MilestoneMemory } from './fact.ts'
import { milestoneDates } from './view.ts'

/** One milestone. What is not done comes first, by its day. */
export const milestoneThing = {
  standing: (data, { history }) => ({
    ...milestoneDates(data),
    cause: data.cause ?? null,
    // The first is what was promised; a forecast that was only withdrawn moved nowhere.
    moved: Math.max(0, history.filter(([, forecastOn]) => forecastOn !== null).length - 1),
  }),
  state: ({ completedOn }) => (completedOn ? 'done' : 'open'),
  urgency(data) {
    const due = dueOn(milestoneDates(data))
    return (data.completedOn ? 1e6 : 0) + (due === null ? 1e5 : dayNumber(due))
  },
} satisfies ThingPage<MilestoneData, MilestoneMemory, 'milestone'>

import type { Day } from './day.ts'
import { daysOverdue, dueOn } from './milestone-dates.ts'
import type { MilestoneFigures, MilestonesView } from './milestones.ts'
import { mostMoved } from './most-moved.ts'

/** What is said of all milestones: as the board says it where it has only some of them, else counted. */
export function milestoneFigures(
  { items, figures }: Pick<MilestonesView, 'items' | 'figures'>,
  today: Day,
): MilestoneFigures {
  if (figures) return figures
  const late = items.filter((item) => item.late)
  const lateDone = late.filter((item) => item.completedOn).length
  const open = items.filter((item) => !item.completedOn)
  return {
    lateDone,
    lateOpen: late.length - lateDone,
    overdue: items.filter((item) => daysOverdue(item, today) > 0).length,
    open: open.length,
    unagreed: open.filter((item) => item.plannedOn === null).length,
    dated: items.filter((item) => dueOn(item) !== null).length,
    moved: mostMoved(items).length,
    days: items
      .flatMap(({ plannedOn, forecastOn, completedOn }) =>
        [plannedOn, forecastOn, completedOn].filter((day) => day !== null),
      )
      .sort(),
  }
}

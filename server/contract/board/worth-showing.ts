import type { Day } from './day.ts'
import type { MilestonesView, MilestoneView } from './milestones.ts'
import { daysOverdue, dueOn } from './milestone-dates.ts'

/** More rows than this are no longer a picture. */
export const mostRows = 40
const slippingRows = 8

/** All milestones of a short plan by their day; of a long one those not done that slip most, by today. */
export function worthShowing(
  { items, figures }: Pick<MilestonesView, 'items' | 'figures'>,
  today: Day,
): { shown: MilestoneView[]; all: boolean } {
  const dated = items.filter((item) => dueOn(item) !== null)
  const byDay = (a: MilestoneView, b: MilestoneView) => dueOn(a)!.localeCompare(dueOn(b)!)
  if ((figures?.dated ?? dated.length) <= mostRows) return { shown: dated.sort(byDay), all: true }
  const slip = (item: MilestoneView) => (item.slipDays ?? 0) + daysOverdue(item, today)
  const slipping = dated
    .filter((item) => !item.completedOn && slip(item) > 0)
    .sort((a, b) => slip(b) - slip(a) || byDay(a, b))
  return { shown: slipping.slice(0, slippingRows).sort(byDay), all: false }
}

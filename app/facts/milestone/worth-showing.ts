import type { Day, MilestoneView } from '#contract/board'
import { daysOverdue, dueOn } from '#contract/board/milestone-dates'

/** More rows than this are no longer a picture. */
const mostRows = 40
const slippingRows = 12

/** All milestones of a short plan by their day; of a long one those not done that slip most, by today. */
export function worthShowing(items: MilestoneView[], today: Day): { shown: MilestoneView[]; all: boolean } {
  const dated = items.filter((item) => dueOn(item) !== null)
  const byDay = (a: MilestoneView, b: MilestoneView) => dueOn(a)!.localeCompare(dueOn(b)!)
  if (dated.length <= mostRows) return { shown: dated.sort(byDay), all: true }
  const slip = (item: MilestoneView) => (item.slipDays ?? 0) + daysOverdue(item, today)
  const slipping = dated
    .filter((item) => !item.completedOn && slip(item) > 0)
    .sort((a, b) => slip(b) - slip(a) || byDay(a, b))
  return { shown: slipping.slice(0, slippingRows).sort(byDay), all: false }
}

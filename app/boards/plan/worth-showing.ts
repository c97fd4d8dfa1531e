import type { MilestoneView } from '#contract/board'
import { dueOn } from './due-on'

/** More rows than this are no longer a picture. */
const mostRows = 40
const slippingRows = 12

/** All milestones of a short plan by their day; of a long one those that slip most and are not done. */
export function worthShowing(items: MilestoneView[]): { shown: MilestoneView[]; all: boolean } {
  const dated = items.filter((item) => dueOn(item) !== null)
  const byDay = (a: MilestoneView, b: MilestoneView) => dueOn(a)!.localeCompare(dueOn(b)!)
  if (dated.length <= mostRows) return { shown: dated.sort(byDay), all: true }
  const slipping = dated
    .filter((item) => !item.completedOn && (item.slipDays ?? 0) > 0)
    .sort((a, b) => b.slipDays! - a.slipDays! || byDay(a, b))
  return { shown: slipping.slice(0, slippingRows).sort(byDay), all: false }
}

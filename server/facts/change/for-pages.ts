import { keepSome, mostFirst, toldLast } from '../../contract/board/keep-some.ts'
import type { ChangesView, ChangeView } from './section.ts'

/** Milestones that are named of each, where there are more than a line says. */
const mostSaid = 6
const mostMilestones = 3

function nameFew(change: ChangeView): ChangeView {
  const { milestones, moreMilestones = 0 } = change
  if (milestones.length <= mostSaid) return change
  const more = moreMilestones + milestones.length - mostMilestones
  return { ...change, milestones: milestones.slice(0, mostMilestones), moreMilestones: more }
}

/** The first of each list that pages show: what waits for a decision, what was decided. */
export function changesForPages(view: ChangesView): ChangesView {
  const { items, undecided } = view
  // Those that wait stand first.
  const kept = [...items.slice(0, Math.min(undecided, mostFirst)), ...items.slice(undecided, undecided + mostFirst)]
  return { ...view, items: keepSome(items, [...kept, ...toldLast(items)]).map(nameFew) }
}

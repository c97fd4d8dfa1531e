import { keepSome, mostFirst, toldLast } from '../../contract/board/keep-some.ts'
import type { ChangesView } from './section.ts'

/** The first of each list that pages show: what waits for a decision, what was decided. */
export function changesForPages(view: ChangesView): ChangesView {
  const { items, undecided } = view
  // Those that wait stand first.
  const kept = [...items.slice(0, Math.min(undecided, mostFirst)), ...items.slice(undecided, undecided + mostFirst)]
  return { ...view, items: keepSome(items, [...kept, ...toldLast(items)]) }
}

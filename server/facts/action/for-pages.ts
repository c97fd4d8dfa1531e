import { keepSome, mostFirst, toldLast } from '../../contract/board/keep-some.ts'
import type { ActionsView } from './section.ts'

/** The first of each list that pages show: what the customer is asked for, what else is open, what is done. */
export function actionsForPages(view: ActionsView): ActionsView {
  const { items } = view
  const asked = items.filter((item) => item.asked)
  const kept = [
    asked,
    items.filter((item) => !item.asked && item.status === 'open'),
    items.filter(({ status }) => status === 'done'),
  ].flatMap((list) => list.slice(0, mostFirst))
  return {
    ...view,
    asked: { total: asked.length, overdue: asked.filter(({ overdueDays }) => overdueDays > 0).length },
    items: keepSome(items, [...kept, ...toldLast(items)]),
  }
}

import { keepSome, mostFirst } from '../../contract/board/keep-some.ts'
import type { CommitmentsView } from './section.ts'

/** The first of each list that pages show: what is not settled, what is. */
export function commitmentsForPages(view: CommitmentsView): CommitmentsView {
  const { items } = view
  const settled = items.filter(({ status }) => status === 'closed' || status === 'dropped')
  const left = items.filter(({ status }) => status !== 'closed' && status !== 'dropped')
  return {
    ...view,
    broken: items.filter(({ status }) => status === 'broken').length,
    settled: settled.length,
    items: keepSome(items, [...left.slice(0, mostFirst), ...settled.slice(0, mostFirst)]),
  }
}

import type { ActionsView } from '#section/action'

/** How many things the customer is asked for, and how many of them are overdue. */
export function countAsked(actions: ActionsView): { total: number; overdue: number } {
  if (actions.asked) return actions.asked
  const yours = openOnYourSide(actions)
  return { total: yours.length, overdue: yours.filter(({ overdueDays }) => overdueDays > 0).length }
}

/** The lists of the page, one beside another. */
export const actionLists = (actions: Pick<ActionsView, 'items'>) => ({
  yours: openOnYourSide(actions),
  ours: openOnOurSide(actions),
  finished: finished(actions),
})
export type ActionLists = ReturnType<typeof actionLists>

/** What the customer is asked for, in the order of its due dates. */
export const openOnYourSide = ({ items }: Pick<ActionsView, 'items'>) => items.filter(({ asked }) => asked)

/** What is open and not asked of the customer: internal things too, whoever they wait on. */
export const openOnOurSide = ({ items }: Pick<ActionsView, 'items'>) =>
  items.filter(({ status, asked }) => status === 'open' && !asked)

const finished = ({ items }: Pick<ActionsView, 'items'>) => items.filter(({ status }) => status === 'done')

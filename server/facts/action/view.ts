import type { ActionsView, ActionView } from './section.ts'
import { byKey } from '../../contract/natural-order.ts'
import { daysBetween } from '../../platform/civil-day.ts'
import { spokenOf, thingsOf, type Folded, type Moment } from '../folded.ts'
import type { ActionData } from './fact.ts'

/** What is owed; an action that does not say on whom waits on the customer, an internal one on us. */
export function actionsView(folded: Folded, { today }: Moment): ActionsView {
  const items = thingsOf<ActionData>(folded, 'action').map((thing): ActionView => {
    const { key, state } = thing
    const { data } = state
    const status = data.status ?? 'open'
    const dueOn = data.dueOn ?? null
    const waitingOn = data.waitingOn ?? (state.internal ? 'vendor' : 'customer')
    return {
      key,
      title: data.title ?? null,
      phase: data.phase ?? null,
      dueOn,
      owner: data.owner ?? null,
      status,
      waitingOn,
      asked: status === 'open' && waitingOn === 'customer' && !state.internal,
      doneOn: data.doneOn ?? null,
      overdueDays: status === 'open' && dueOn ? Math.max(0, daysBetween(dueOn, today)) : 0,
      ...spokenOf(thing),
      url: state.url,
      internal: state.internal,
    }
  })
  return {
    total: items.length,
    open: items.filter(({ status }) => status === 'open').length,
    overdue: items.filter(({ overdueDays }) => overdueDays > 0).length,
    items: items.sort(openFirst),
  }
}

function openFirst(a: ActionView, b: ActionView): number {
  if (a.status !== b.status) return a.status === 'open' ? -1 : 1
  const [first, second] =
    a.status === 'open' ? [a.dueOn ?? '9999', b.dueOn ?? '9999'] : [b.doneOn ?? '', a.doneOn ?? '']
  if (first !== second) return first < second ? -1 : 1
  return byKey(a, b)
}

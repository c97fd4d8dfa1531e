import { commitmentStatuses, type CommitmentStanding, type CommitmentsView, type CommitmentView } from './section.ts'
import { byKey } from '../../contract/natural-order.ts'
import { daysBetween } from '../../platform/civil-day.ts'
import { thingsOf, type Folded, type Moment } from '../folded.ts'
import type { CommitmentData } from './fact.ts'

/** What was promised to the customer; a commitment that does not say is open. */
export function commitmentsView(folded: Pick<Folded, 'things'>, { today }: Moment): CommitmentsView {
  const items = thingsOf<CommitmentData>(folded, 'commitment').map(({ key, state }): CommitmentView => {
    const { data } = state
    return {
      key,
      title: data.title ?? null,
      owner: data.owner ?? null,
      note: data.note ?? null,
      ...commitmentStanding(data, today),
      url: state.url,
      internal: state.internal,
    }
  })
  const count = (wanted: CommitmentView['status']) => items.filter(({ status }) => status === wanted).length
  return {
    total: items.length,
    open: count('open'),
    kept: count('kept'),
    overdue: items.filter(({ overdueDays }) => overdueDays > 0).length,
    items: items.sort(openFirst),
  }
}

/** How far a promise is on a day, and by how many days it is overdue. */
export function commitmentStanding(data: CommitmentData, today: string): CommitmentStanding {
  const status = data.status ?? 'open'
  const dueOn = data.dueOn ?? null
  return {
    dueOn,
    status,
    madeOn: data.madeOn ?? null,
    closedOn: data.closedOn ?? null,
    origin: data.origin ?? null,
    overdueDays: status === 'open' && dueOn ? Math.max(0, daysBetween(dueOn, today)) : 0,
  }
}

function openFirst(a: CommitmentView, b: CommitmentView): number {
  if (a.status !== b.status) return commitmentStatuses.indexOf(a.status) - commitmentStatuses.indexOf(b.status)
  const [first, second] =
    a.status === 'open' ? [a.dueOn ?? '9999', b.dueOn ?? '9999'] : [b.madeOn ?? '', a.madeOn ?? '']
  if (first !== second) return first < second ? -1 : 1
  return byKey(a, b)
}

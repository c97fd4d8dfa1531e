import type { ChangesView, ChangeView, LinkedMilestone } from './section.ts'
import { byKey } from '../../contract/natural-order.ts'
import { spokenOf, thingsOf, type Folded } from '../folded.ts'
import type { ChangeData } from './fact.ts'

const isUndecided = ({ status }: ChangeView) => status === 'proposed' || status === 'assessing'

/** Change requests, those that wait for a decision first. */
export function changesView(folded: Folded): ChangesView {
  const items = thingsOf<ChangeData>(folded, 'change').map((thing): ChangeView => {
    const { key, state } = thing
    const { data } = state
    return {
      key,
      title: data.title ?? null,
      reason: data.reason ?? null,
      requestedBy: data.requestedBy ?? null,
      impactDays: data.impactDays ?? null,
      impactCost: data.impactCost ?? null,
      currency: data.currency ?? null,
      status: data.status ?? 'proposed',
      milestones: (data.milestones ?? []).map(unlinked),
      decidedOn: data.decidedOn ?? null,
      decidedBy: data.decidedBy ?? null,
      ...spokenOf(thing),
      url: state.url,
      internal: state.internal,
    }
  })
  return {
    total: items.length,
    undecided: items.filter(isUndecided).length,
    items: items.sort(undecidedFirst),
  }
}

/** The board knows the milestones and links them: see `linkMilestones`. */
const unlinked = (key: string): LinkedMilestone => ({ key, title: null, dueOn: null, slipDays: null, internal: false })

function undecidedFirst(a: ChangeView, b: ChangeView): number {
  if (isUndecided(a) !== isUndecided(b)) return isUndecided(a) ? -1 : 1
  const [first, second] = [b.decidedOn ?? '', a.decidedOn ?? '']
  if (first !== second) return first < second ? -1 : 1
  return byKey(a, b)
}

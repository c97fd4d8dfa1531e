import { limits } from '../../contract/limits.ts'

/** What groups people in a breakdown. */
export interface Labels {
  role: string | null
  site: string | null
}

const nameOf = ({ role, site }: Labels) => JSON.stringify([role, site])
const none: Labels = { role: null, site: null }
/** Whether a group may be made to join one that is too small: those of no label any, those of a role its sites. */
const mayJoin = (labels: Labels, { role, site }: Labels) =>
  site === null && (role === null || (labels.role === role && labels.site !== null))
/** One step less telling. */
const blur = ({ role, site }: Labels): Labels => (role !== null && site !== null ? { role, site: null } : none)

/**
 * What an anonymous response may keep of these labels, given everyone's who was asked: as much as leaves each kept
 * combination of role and site with at least five people (k-anonymity by generalisation, Sweeney 2002), also the
 * combination of none. Depends on nothing but the list, so that a person's is the same whenever they answer.
 */
export function keptLabels(asked: readonly Labels[], own: Labels): Labels {
  const groups = new Map<string, { labels: Labels; from: Set<string>; count: number }>()
  const put = (labels: Labels, from: Iterable<string>, count: number) => {
    const group = groups.get(nameOf(labels)) ?? { labels, from: new Set<string>(), count: 0 }
    for (const one of from) group.from.add(one)
    group.count += count
    groups.set(nameOf(labels), group)
  }
  for (const labels of asked) put(labels, [nameOf(labels)], 1)
  for (;;) {
    const ordered = [...groups.values()].sort(
      (a, b) => a.count - b.count || (nameOf(a.labels) < nameOf(b.labels) ? -1 : 1),
    )
    const small = ordered.find(({ count }) => count < limits.answersForBreakdown)
    const next = small && (ordered.find((one) => one !== small && mayJoin(one.labels, small.labels)) ?? small)
    if (!next || nameOf(next.labels) === nameOf(none)) break
    groups.delete(nameOf(next.labels))
    put(blur(next.labels), next.from, next.count)
  }
  return [...groups.values()].find(({ from }) => from.has(nameOf(own)))?.labels ?? none
}

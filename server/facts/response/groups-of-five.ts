import { limits } from '../../contract/limits.ts'
import { naturalOrder } from '../../contract/natural-order.ts'

/**
 * The groups that may be shown, the largest first. Groups under five are put together with those of no group; while that
 * leaves fewer than five (who could be found by taking the others from the total), the smallest group joins them.
 * Nothing where that leaves one group.
 */
export function groupsOfFive<Group extends { responded: number }>(
  groups: ReadonlyMap<string | null, Group>,
  together: (groups: Group[]) => Group,
): [string | null, Group][] {
  const isEnough = ({ responded }: Group) => responded >= limits.answersForBreakdown
  const named = [...groups].filter(([name, group]) => name !== null && isEnough(group))
  named.sort(([a, { responded: ofA }], [b, { responded: ofB }]) => ofB - ofA || naturalOrder()(a!, b!))
  const others = [...groups].filter(([name, group]) => name === null || !isEnough(group))
  let rest = together(others.map(([, group]) => group))
  while (rest.responded > 0 && !isEnough(rest) && named.length > 0) rest = together([rest, named.pop()![1]])
  const shown: [string | null, Group][] = rest.responded > 0 ? [...named, [null, rest]] : named
  return shown.length > 1 ? shown : []
}

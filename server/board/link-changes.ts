import type { ChangeView, LinkedChange, LinkedMilestone, MilestoneView } from '../contract/board.ts'
import { groupBy } from '../delivery/folded.ts'
import { dateOf } from '../delivery/milestone/view.ts'
import type { Sections } from './sections.ts'

/** The sections with each milestone's changes and each change's milestones, whichever of the two names the other. */
export function linkChanges(sections: Sections): Sections {
  const { milestones, changes } = sections
  const links = [
    ...changes.items.flatMap((item) => item.milestones.map(({ key }) => ({ change: item.key, milestone: key }))),
    ...milestones.items.flatMap(({ key, change }) => (change === null ? [] : [{ change, milestone: key }])),
  ]
  const byChange = groupBy(links, ({ change }) => change)
  const byMilestone = groupBy(links, ({ milestone }) => milestone)
  const milestoneOf = new Map(milestones.items.map((item) => [item.key, item]))
  const changeOf = new Map(changes.items.map((item) => [item.key, item]))
  return {
    ...sections,
    milestones: {
      ...milestones,
      items: milestones.items.map((item) => {
        const keys = new Set(byMilestone.get(item.key)?.map(({ change }) => change))
        return { ...item, changes: [...keys].map((key) => linkedChange(key, changeOf.get(key))) }
      }),
    },
    changes: {
      ...changes,
      items: changes.items.map((item) => {
        const keys = new Set(byChange.get(item.key)?.map(({ milestone }) => milestone))
        return { ...item, milestones: [...keys].map((key) => linkedMilestone(key, milestoneOf.get(key))) }
      }),
    },
  }
}

/** Of a change request that nobody told of, only its key is known. */
const linkedChange = (key: string, change: ChangeView | undefined): LinkedChange => ({
  key,
  title: change?.title ?? null,
  status: change?.status ?? null,
  internal: change?.internal ?? false,
})

const linkedMilestone = (key: string, milestone: MilestoneView | undefined): LinkedMilestone => ({
  key,
  title: milestone?.title ?? null,
  dueOn: milestone ? dateOf(milestone) : null,
  slipDays: milestone?.slipDays ?? null,
  internal: milestone?.internal ?? false,
})

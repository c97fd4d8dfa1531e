import type { LinkedChange, MilestonesView, MilestoneView, Sections } from '../../contract/board.ts'
import type { ChangesView, ChangeView, LinkedMilestone } from './section.ts'
import { groupBy } from '../folded.ts'
import { limits } from '../../contract/limits.ts'
import { dueOn } from '../../contract/board/milestone-dates.ts'

/** Which change request belongs to which milestone, whichever of the two names the other. */
function linksOf({ milestones, changes }: Sections) {
  return [
    ...changes.items.flatMap((item) => item.milestones.map(({ key }) => ({ change: item.key, milestone: key }))),
    ...milestones.items.flatMap(({ key, change }) => (change === null ? [] : [{ change, milestone: key }])),
  ]
}

/** The milestones with the change requests of each. */
export function linkChanges(sections: Sections): MilestonesView {
  const byMilestone = groupBy(linksOf(sections), ({ milestone }) => milestone)
  const changeOf = new Map(sections.changes.items.map((item) => [item.key, item]))
  const items = sections.milestones.items.map((item) => {
    const { listed, more } = firstOf(byMilestone.get(item.key)?.map(({ change }) => change))
    const changes = listed.map((key) => linkedChange(key, changeOf.get(key)))
    return { ...item, changes, ...(more ? { moreChanges: more } : {}) }
  })
  return { ...sections.milestones, items }
}

/** The change requests with the milestones of each. */
export function linkMilestones(sections: Sections): ChangesView {
  const byChange = groupBy(linksOf(sections), ({ change }) => change)
  const milestoneOf = new Map(sections.milestones.items.map((item) => [item.key, item]))
  const items = sections.changes.items.map((item) => {
    const { listed, more } = firstOf(byChange.get(item.key)?.map(({ milestone }) => milestone))
    const milestones = listed.map((key) => linkedMilestone(key, milestoneOf.get(key)))
    return { ...item, milestones, ...(more ? { moreMilestones: more } : {}) }
  })
  return { ...sections.changes, items }
}

/** What is said of one thing and no more: two thousand change requests of two hundred milestones each are 60 MB of titles. */
function firstOf(keys: string[] = []): { listed: string[]; more: number } {
  const all = [...new Set(keys)]
  return { listed: all.slice(0, limits.linksListed), more: Math.max(0, all.length - limits.linksListed) }
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
  dueOn: milestone ? dueOn(milestone) : null,
  slipDays: milestone?.slipDays ?? null,
  internal: milestone?.internal ?? false,
})

import type { ChangeView, LinkedMilestone } from '#section/change'
import { nameOf } from '~/words/name-of'
import { shortTitle, type Words } from '~/words/say'

type Moving = Pick<ChangeView, 'milestones' | 'moreMilestones'>

/** As many as a line has patience for. */
const most = 6

function sayMilestone({ t, format }: Words, milestone: LinkedMilestone): string {
  const { dueOn, slipDays } = milestone
  const name = shortTitle(nameOf(milestone, t('plan.internalMilestone')))
  if (!dueOn) return name
  const facts = { title: name, day: format.day(dueOn) }
  return slipDays && slipDays > 0
    ? t('changes.milestoneLate', { ...facts, days: format.days(slipDays) })
    : t('changes.milestoneOn', facts)
}

/** "Wave 2 go-live (14 Dec, 14 days later than agreed) and 2 more": what a change request moves; null for nothing. */
export function movedMilestones(words: Words, { milestones, moreMilestones = 0 }: Moving): string | null {
  const { t, format } = words
  if (milestones.length === 0) return null
  const more = milestones.length + moreMilestones - most
  const names = milestones.slice(0, most).map((milestone) => sayMilestone(words, milestone))
  if (more > 0) names.push(t('changes.more', { count: more }))
  return t('changes.affects', { milestones: format.list(names) })
}

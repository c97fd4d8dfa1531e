import type { LinkedMilestone } from '#contract/board'
import { nameOf } from '~/lib/name-of'
import { shortTitle, useWords } from '~/lib/say'
import { useTranslation } from '~/lib/use-translation'

/** As many as a line has patience for. */
const most = 6

/** "Wave 2 go-live (14 Dec, 14 days later than agreed) and 2 more": what a change request moves; null for nothing. */
export function useMovedMilestones() {
  const { language } = useTranslation()
  const { t, format } = useWords()
  const say = (milestone: LinkedMilestone) => {
    const { dueOn, slipDays } = milestone
    const name = shortTitle(nameOf(milestone, t('reason.internalMilestone')))
    if (!dueOn) return name
    const facts = { title: name, day: format.day(dueOn) }
    return slipDays && slipDays > 0
      ? t('changes.milestoneLate', { ...facts, days: format.days(slipDays) })
      : t('changes.milestoneOn', facts)
  }
  return (milestones: LinkedMilestone[]): string | null => {
    if (milestones.length === 0) return null
    const more = milestones.length - most
    const names = milestones.slice(0, most).map(say)
    if (more > 0) names.push(t('changes.more', { count: more }))
    return t('changes.affects', { milestones: new Intl.ListFormat(language, { type: 'conjunction' }).format(names) })
  }
}

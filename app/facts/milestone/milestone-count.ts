import type { Day, MilestonesView } from '#contract/board'
import { milestoneFigures } from '#contract/board/milestone-figures'
import type { Words } from '~/words/say'

/** "20 of 31 milestones done, 11 of them late; 4 more are late now.": what was late and what is, told apart. */
export function milestoneCount({ t, format }: Words, milestones: MilestonesView, today: Day): string {
  const { total, completed } = milestones
  const { lateDone: wasLate, lateOpen: isLate } = milestoneFigures(milestones, today)
  const done = t('plan.doneOf', { count: total, completed: format.number(completed) })
  const was =
    wasLate === 0
      ? done
      : t(completed === 1 ? 'plan.itWasLate' : 'plan.wereLate', { done, late: format.number(wasLate) })
  const now = { count: isLate, done: was, late: format.number(isLate) }
  const said = isLate === 0 ? was : t(wasLate === 0 ? 'plan.areLate' : 'plan.moreAreLate', now)
  return t('plan.sentence', { said })
}

import type { SlideOutline } from '#contract/open-days/outline'
import { useActionsSummary } from '~/boards/actions/use-actions-summary'
import { openOnYourSide } from '~/boards/actions/yours'
import { gradeOverdue } from '~/lib/grade'
import { useInBoth } from '~/lib/in-both'
import { nameOf } from '~/lib/name-of'
import { useWords } from '~/lib/say'
import type { SlideOf } from './slide-part'

/** What we need from the customer, and by when. */
export function useYourPartOutline({ slide, stage }: SlideOf<'your-part'>): SlideOutline {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const { board } = stage
  const yours = openOnYourSide(board.actions)
  const summary = useActionsSummary(yours)
  return {
    title: slide.heading ? inBoth(slide.heading) : t('actions.yours'),
    lead: summary,
    rows: yours.map((action) => {
      const { key, owner, dueOn, overdueDays } = action
      const { actionOverdueDays } = board.health.tolerances
      return {
        id: key,
        mark: overdueDays > 0 ? gradeOverdue(overdueDays, actionOverdueDays) : 'unknown',
        text: nameOf(action, t('actions.internalTitle')),
        details: [owner, overdueDays > 0 ? t('actions.overdueBy', { days: format.days(overdueDays) }) : null],
        value: dueOn ? format.day(dueOn) : t('actions.dueAny'),
        word: dueOn === null,
      }
    }),
  }
}

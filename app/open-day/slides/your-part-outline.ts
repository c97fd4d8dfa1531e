import type { SlideOutline } from '#contract/open-days/outline'
import { actionsSummary } from '~/facts/action/actions-summary'
import { openOnYourSide } from '~/facts/action/yours'
import { gradeOverdue } from '#contract/board/grade'
import { inLanguage } from '~/words/in-both'
import { nameOf } from '~/words/name-of'
import type { Words } from '~/words/say'
import type { SlideOf } from './slide-part'

/** What we need from the customer, and by when. */
export function yourPartOutline(words: Words, { slide, stage }: SlideOf<'your-part'>): SlideOutline {
  const { t, format, name } = words
  const { board } = stage
  const yours = openOnYourSide(board.actions)
  return {
    title: slide.heading ? inLanguage(slide.heading, words.language) : t('actions.yours'),
    lead: actionsSummary(words, board.actions),
    rows: yours.map((action) => {
      const { key, owner, dueOn, overdueDays } = action
      const { actionOverdueDays } = board.health.tolerances
      return {
        id: key,
        mark: overdueDays > 0 ? gradeOverdue(overdueDays, actionOverdueDays) : 'unknown',
        text: nameOf(action, t('actions.internalTitle')),
        details: [
          owner && name(owner),
          overdueDays > 0 ? t('actions.overdueBy', { days: format.days(overdueDays) }) : null,
        ],
        value: dueOn ? format.day(dueOn) : t('actions.dueAny'),
        word: dueOn === null,
      }
    }),
  }
}

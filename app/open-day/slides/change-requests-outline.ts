import type { ChangesView, ChangeView } from '#section/change'
import type { SlideOutline } from '#contract/open-days/outline'
import { changeEffect } from '~/facts/change/change-effect'
import { changesSummary } from '~/facts/change/changes-summary'
import { inLanguage } from '~/words/in-both'
import { nameOf } from '~/words/name-of'
import type { Words } from '~/words/say'
import type { SlideOf } from './slide-part'
import { sayDaysMore } from '~/facts/change/say-days-more'

const isUndecided = ({ status }: ChangeView) => status === 'proposed' || status === 'assessing'
/** Decided ones that are worth a look: the latest. */
const mostDecided = 3

/** What waits for a decision, then what was decided last. */
export const changesToShow = ({ items }: ChangesView): ChangeView[] => [
  ...items.filter(isUndecided),
  ...items.filter((change) => !isUndecided(change)).slice(0, mostDecided),
]

/** Change requests with what they cost in days and money: those to be decided first. */
export function changeRequestsOutline(words: Words, { slide, stage }: SlideOf<'change-requests'>): SlideOutline {
  const { t, format } = words
  const { changes } = stage.board
  return {
    title: slide.heading ? inLanguage(slide.heading, words.language) : t('changes.title'),
    lead: changes.total > 0 ? changesSummary(words, changes) : t('changes.empty'),
    rows: changesToShow(changes).map((change) => {
      const { key, status, decidedOn, impactDays } = change
      const word = t(`changes.status.${status}`)
      const [, cost] = changeEffect(words, change)
      return {
        id: key,
        mark: isUndecided(change) ? 'attention' : null,
        text: nameOf(change, t('changes.internalTitle')),
        details: [decidedOn ? t('changes.decidedOn', { status: word, day: format.day(decidedOn) }) : word, cost],
        value: status === 'rejected' ? null : sayDaysMore(words, impactDays),
      }
    }),
  }
}

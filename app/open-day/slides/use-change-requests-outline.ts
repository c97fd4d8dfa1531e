import type { ChangesView, ChangeView } from '#contract/board'
import type { SlideOutline } from '#contract/open-days/outline'
import { useChangeEffect } from '~/boards/changes/use-change-effect'
import { useChangesSummary } from '~/boards/changes/use-changes-summary'
import { useInBoth } from '~/lib/in-both'
import { nameOf } from '~/lib/name-of'
import { useWords } from '~/lib/say'
import type { SlideOf } from './slide-part'
import { useDaysMore } from './use-days-more'

const isUndecided = ({ status }: ChangeView) => status === 'proposed' || status === 'assessing'
/** Decided ones that are worth a look: the latest. */
const mostDecided = 3

/** What waits for a decision, then what was decided last. */
export const changesToShow = ({ items }: ChangesView): ChangeView[] => [
  ...items.filter(isUndecided),
  ...items.filter((change) => !isUndecided(change)).slice(0, mostDecided),
]

/** Change requests with what they cost in days and money: those to be decided first. */
export function useChangeRequestsOutline({ slide, stage }: SlideOf<'change-requests'>): SlideOutline {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const effect = useChangeEffect()
  const daysMore = useDaysMore()
  const { changes } = stage.board
  const summary = useChangesSummary(changes)
  return {
    title: slide.heading ? inBoth(slide.heading) : t('changes.title'),
    lead: changes.total > 0 ? summary : t('changes.empty'),
    rows: changesToShow(changes).map((change) => {
      const { key, status, decidedOn, impactDays } = change
      const word = t(`changes.status.${status}`)
      const [, cost] = effect(change)
      return {
        id: key,
        mark: isUndecided(change) ? 'attention' : null,
        text: nameOf(change, t('changes.internalTitle')),
        details: [
          decidedOn ? t('changes.decidedOn', { status: word, day: format.day(decidedOn) }) : word,
          cost ?? null,
        ],
        value: status === 'rejected' ? null : daysMore(impactDays),
      }
    }),
  }
}

import type { SlideOutline } from '#contract/open-days/outline'
import { useInBoth } from '~/lib/in-both'
import { useWords } from '~/lib/say'
import { rowsPerPage } from './page-of'
import type { SlideOf } from './slide-part'
import { tellFirst } from './tell-first'
import { useChangeFigure } from './use-change-figure'

/** What changed since the last open day, as before and after: what weighs most first. */
export function useChangesOutline({ slide, stage }: SlideOf<'changes'>): SlideOutline {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const figure = useChangeFigure()
  const { difference } = stage
  const since = difference ? format.day(difference.since.day) : null
  const heading = since ? t('difference.title', { day: since }) : t('slides.types.changes')
  const changes = tellFirst(difference?.changes ?? [], rowsPerPage)
  const none = since ? t('difference.none', { day: since }) : t('slides.nothingToCompare')
  return {
    title: slide.heading ? inBoth(slide.heading) : heading,
    lead: changes.length === 0 ? none : null,
    rows: changes.map((change, index) => ({ id: String(index), mark: change.mark, ...figure(change) })),
  }
}

import type { SlideOutline } from '#contract/open-days/outline'
import { changeRow } from '~/boards/difference/say-change'
import { inLanguage } from '~/words/in-both'
import type { Words } from '~/words/say'
import type { SlideOf } from './slide-part'

/** What changed since the last open day, as before and after, in the order of the board. */
export function changesOutline(words: Words, { slide, stage }: SlideOf<'changes'>): SlideOutline {
  const { t, format } = words
  const { difference } = stage
  const since = difference ? format.day(difference.since.day) : null
  const heading = since ? t('difference.title', { day: since }) : t('slides.types.changes')
  // Health is on the title.
  const changes = (difference?.changes ?? []).filter(({ section }) => section !== 'health')
  const none = since ? t('difference.none', { day: since }) : t('slides.nothingToCompare')
  return {
    title: slide.heading ? inLanguage(slide.heading, words.language) : heading,
    lead: changes.length === 0 ? none : null,
    rows: changes.map((change, index) => ({ id: String(index), mark: change.mark, ...changeRow(words, change) })),
  }
}

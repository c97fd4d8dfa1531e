import type { SlideOutline } from '#contract/open-days/outline'
import { changeRow } from '~/boards/difference/say-change'
import { inLanguage } from '~/words/in-both'
import type { Words } from '~/words/say'
import { rowsPerPage } from './page-of'
import type { SlideOf } from './slide-part'
import { tellFirst } from './tell-first'

/** What changed since the last open day, as before and after: what weighs most first. */
export function changesOutline(words: Words, { slide, stage }: SlideOf<'changes'>): SlideOutline {
  const { t, format } = words
  const { difference } = stage
  const since = difference ? format.day(difference.since.day) : null
  const heading = since ? t('difference.title', { day: since }) : t('slides.types.changes')
  const changes = tellFirst(difference?.changes ?? [], rowsPerPage)
  const none = since ? t('difference.none', { day: since }) : t('slides.nothingToCompare')
  return {
    title: slide.heading ? inLanguage(slide.heading, words.language) : heading,
    lead: changes.length === 0 ? none : null,
    rows: changes.map((change, index) => ({ id: String(index), mark: change.mark, ...changeRow(words, change) })),
  }
}

import type { SlideOutline } from '#contract/open-days/outline'
import { changeRow } from '~/boards/difference/say-change'
import { inLanguage } from '~/words/in-both'
import type { Words } from '~/words/say'
import { rowsPerPage } from './page-of'
import type { SlideOf } from './slide-part'
import type { BoardChange } from '#contract/board'
import { weighFirst } from '~/boards/difference/weigh-first'

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

/** A figure that was one thing and is another. */
const hasBoth = ({ params }: BoardChange) => 'from' in params && params.from !== null

/** For a wall: of each section what weighs most as before and after; then the rest, what weighs most first. Health is on the title. */
function tellFirst(changes: readonly BoardChange[], count: number): BoardChange[] {
  const told = new Map<string, BoardChange>()
  for (const change of changes)
    if (hasBoth(change) && change.section !== 'health' && !told.has(change.section)) told.set(change.section, change)
  const first = [...told.values()].slice(0, count)
  const [next, rest] = weighFirst(
    changes.filter((change) => !first.includes(change)),
    count,
  )
  return [...first, ...next, ...rest]
}

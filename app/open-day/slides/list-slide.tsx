import type { SlideOutline } from '#contract/open-days/outline'
import { useWords } from '~/lib/say'
import { pageOf } from './page-of'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { SlideRow } from './slide-row'
import { useChangeRequestsOutline } from './use-change-requests-outline'
import { useChangesOutline } from './use-changes-outline'
import { usePromisesOutline } from './use-promises-outline'
import { useYourPartOutline } from './use-your-part-outline'

/** A slide of rows: page by page on a wall, all of them on a phone. */
function ListSlide({
  outline,
  stage,
  step,
  size,
}: Pick<SlidePart, 'stage' | 'step' | 'size'> & { outline: SlideOutline }) {
  const { t } = useWords()
  const { rows, more } = pageOf(outline.rows ?? [], step, size)
  return (
    <SlideFrame stage={stage} size={size} title={outline.title} lead={outline.lead}>
      <ul className="slide-rows">
        {rows.map((row) => (
          <SlideRow key={row.id} row={row} />
        ))}
      </ul>
      {more > 0 ? <p className="slide-small">{t('slides.more', { count: more })}</p> : null}
    </SlideFrame>
  )
}

/** What changed since the last open day, as before and after. */
export const ChangesSlide = (part: SlidePart<'changes'>) => <ListSlide {...part} outline={useChangesOutline(part)} />

/** What was promised last time, and whether it was kept. */
export const PromisesSlide = (part: SlidePart<'promises'>) => <ListSlide {...part} outline={usePromisesOutline(part)} />

/** Change requests with what they cost: those to be decided first. */
export const ChangeRequestsSlide = (part: SlidePart<'change-requests'>) => (
  <ListSlide {...part} outline={useChangeRequestsOutline(part)} />
)

/** What we need from the customer, and by when. */
export const YourPartSlide = (part: SlidePart<'your-part'>) => (
  <ListSlide {...part} outline={useYourPartOutline(part)} />
)

import type { SlideOutline } from '#contract/open-days/outline'
import type { SlideType } from '#contract/open-days/slides'
import { useWords, type Words } from '~/words/say'
import { pageOf, pagesOf } from './page-of'
import { SlideFrame } from './slide-frame'
import type { SlideOf, SlidePart } from './slide-part'
import { SlideRow } from './slide-row'
import { changeRequestsOutline } from './change-requests-outline'
import { changesOutline } from './changes-outline'
import { promisesOutline } from './promises-outline'
import { yourPartOutline } from './your-part-outline'

interface ListSlideProps<Type extends SlideType> {
  part: SlidePart<Type>
  say: (words: Words, part: SlideOf<Type>) => SlideOutline
}

/** A slide of rows: page by page on a wall, all of them on a phone. */
function ListSlide<Type extends SlideType>({ part, say }: ListSlideProps<Type>) {
  const words = useWords()
  const { stage, step, size } = part
  const outline = say(words, part)
  const all = outline.rows ?? []
  const { rows, more } = pageOf(all, step, size)
  return (
    <SlideFrame
      stage={stage}
      size={size}
      title={outline.title}
      lead={outline.lead}
      pages={{ at: step, of: pagesOf(all.length) }}
    >
      <ul className="slide-rows">
        {rows.map((row) => (
          <SlideRow key={row.id} row={row} />
        ))}
      </ul>
      {more > 0 ? <p className="slide-small">{words.t('slides.more', { count: more })}</p> : null}
    </SlideFrame>
  )
}

/** What changed since the last open day, as before and after. */
export const ChangesSlide = (part: SlidePart<'changes'>) => <ListSlide part={part} say={changesOutline} />

/** What was promised last time, and whether it was kept. */
export const PromisesSlide = (part: SlidePart<'promises'>) => <ListSlide part={part} say={promisesOutline} />

/** Change requests with what they cost: those to be decided first. */
export const ChangeRequestsSlide = (part: SlidePart<'change-requests'>) => (
  <ListSlide part={part} say={changeRequestsOutline} />
)

/** What we need from the customer, and by when. */
export const YourPartSlide = (part: SlidePart<'your-part'>) => <ListSlide part={part} say={yourPartOutline} />

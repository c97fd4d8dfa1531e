import { useInBoth } from '~/words/in-both'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'

/** One picture, as large as there is room. */
export function ImageSlide({ slide, stage, size, imageAt }: SlidePart<'image'>) {
  const inBoth = useInBoth()
  return (
    <SlideFrame stage={stage} size={size} title={slide.heading ? inBoth(slide.heading) : null}>
      <div className="slide-picture-room">
        <img src={imageAt(slide.image)} alt={inBoth(slide.alt)} className="slide-picture" />
      </div>
    </SlideFrame>
  )
}

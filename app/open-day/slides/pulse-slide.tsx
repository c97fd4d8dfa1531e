import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { JoinCode } from './join-code'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'

/** The two questions at the end. They are answered on the phone, where a form of their own stands below the slide. */
export function PulseSlide({ slide, stage, size }: SlidePart<'pulse'>) {
  const { t } = useWords()
  const inBoth = useInBoth()
  const title = slide.heading ? inBoth(slide.heading) : t('slides.types.pulse')
  return (
    <SlideFrame stage={stage} size={size} title={title} lead={t('slides.pulseHow')}>
      {size === 'stage' ? (
        <div className="slide-split slide-split-end">
          <ol className="grid gap-16">
            <li className="slide-headline">{t('slides.pulse.useful')}</li>
            <li className="slide-headline">{t('slides.pulse.confident')}</li>
          </ol>
          <JoinCode join={stage.join} />
        </div>
      ) : null}
    </SlideFrame>
  )
}

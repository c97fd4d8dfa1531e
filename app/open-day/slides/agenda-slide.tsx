import { useInBoth } from '~/lib/in-both'
import { useWords } from '~/lib/say'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'

/** What comes in which order, how long each takes, and who speaks. */
export function AgendaSlide({ slide, stage, size }: SlidePart<'agenda'>) {
  const { t } = useWords()
  const inBoth = useInBoth()
  const { agenda } = stage.openDay
  return (
    <SlideFrame stage={stage} size={size} title={slide.heading ? inBoth(slide.heading) : t('slides.types.agenda')}>
      {agenda.length === 0 ? <p>{t('slides.noAgenda')}</p> : null}
      <ol className="slide-agenda">
        {agenda.map(({ title, minutes, presenter }, index) => (
          <li key={index}>
            <span className="slide-agenda-number">{index + 1}</span>
            <span className="min-w-0">
              <span className="font-medium">{title}</span>
              {presenter ? <span className="slide-small block">{presenter}</span> : null}
            </span>
            <span className="slide-soft whitespace-nowrap">{t('slides.minutes', { count: minutes })}</span>
          </li>
        ))}
      </ol>
    </SlideFrame>
  )
}

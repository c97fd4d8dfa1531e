import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { agendaPages } from './agenda-pages'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'

/** What comes in which order, how long each takes, and who speaks. */
export function AgendaSlide({ slide, stage, step, size }: SlidePart<'agenda'>) {
  const { t } = useWords()
  const inBoth = useInBoth()
  const { agenda } = stage.openDay
  const onStage = size === 'stage'
  const { scale, pages } = agendaPages(agenda)
  const items = onStage ? pages[Math.min(step, pages.length - 1)]! : pages.flat()
  return (
    <SlideFrame
      stage={stage}
      size={size}
      title={slide.heading ? inBoth(slide.heading) : t('slides.types.agenda')}
      pages={{ at: step, of: pages.length }}
    >
      {agenda.length === 0 ? <p>{t('slides.noAgenda')}</p> : null}
      <ol className="slide-agenda" style={{ '--fit': scale } as React.CSSProperties}>
        {items.map(({ title, minutes, presenter, number }) => (
          <li key={number}>
            <span className="slide-agenda-number">{number}</span>
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

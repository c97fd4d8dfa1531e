import type { ConsoleView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { slideName } from '../slide-name'
import { shownSlides, type Place } from '../place'
import type { Driving } from './use-drive'

/** Every slide by name, one press away. */
export function SlideStrip({ stage, place, drive }: { stage: ConsoleView; place: Place; drive: Driving }) {
  const speaker = useTranslation()
  return (
    <nav aria-label={speaker.t('console.slides')} className="console-strip">
      <ol className="flex flex-wrap gap-1.5">
        {shownSlides(stage).map((slide, index) => (
          <li key={slide.id}>
            <button
              type="button"
              className="console-chip"
              disabled={!drive.isDriving}
              aria-current={slide.id === place.slide ? 'true' : undefined}
              onClick={() => drive.go({ slide: slide.id, step: 0 })}
            >
              <span className="text-ink-soft tabular-nums">{index + 1}</span> {slideName(speaker, stage, slide)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

import { type ComponentType, useEffect, useRef } from 'react'
import type { Slide, SlideType } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'
import { ClockProvider } from '~/words/clock'
import { readableBrand } from '~/ui/readable-brand'
import { AgendaSlide } from './agenda-slide'
import { ImageSlide } from './image-slide'
import { IssuesSlide } from './issues-slide'
import { ChangeRequestsSlide, ChangesSlide, PromisesSlide, YourPartSlide } from './list-slide'
import { PlanSlide } from './plan-slide'
import { PollSlide } from './poll-slide'
import { PulseSlide } from './pulse-slide'
import { QuestionsSlide } from './questions-slide'
import { SatisfactionSlide } from './satisfaction-slide'
import type { SlidePart } from './slide-part'
import './slides.css'
import { TextSlide } from './text-slide'
import { TitleSlide } from './title-slide'
import { UatSlide } from './uat-slide'

const slides: { [Type in SlideType]: ComponentType<SlidePart<Type>> } = {
  title: TitleSlide,
  agenda: AgendaSlide,
  changes: ChangesSlide,
  promises: PromisesSlide,
  plan: PlanSlide,
  uat: UatSlide,
  issues: IssuesSlide,
  'change-requests': ChangeRequestsSlide,
  'your-part': YourPartSlide,
  satisfaction: SatisfactionSlide,
  questions: QuestionsSlide,
  pulse: PulseSlide,
  markdown: TextSlide,
  demo: TextSlide,
  image: ImageSlide,
  poll: PollSlide,
}

interface SlideViewProps {
  slide: Slide
  stage: StageView
  /** From 0; see `stepsOf`. */
  step?: number
  /**
   * `projector` fills the width of what it stands in, at 16 to 9; `thumbnail` is the same in small and says nothing to
   * those who listen; `phone` flows in a column.
   */
  size: 'projector' | 'thumbnail' | 'phone'
  /** Where pictures are; those of the project, for whoever is signed in, where left out. */
  imageAt?: (image: string) => string
}

/** One slide of an open day, the same wherever it is shown. */
export function SlideView({ slide, stage, step = 0, size, imageAt }: SlideViewProps) {
  const { board, project } = stage
  const Part = slides[slide.type] as ComponentType<SlidePart>
  const onStage = size !== 'phone'
  const box = useStageScale()
  const drawn = (
    <ClockProvider today={board.today} loadedAt={board.builtAt} stands={!stage.room.open}>
      <article
        className="slide"
        data-size={onStage ? 'stage' : 'phone'}
        data-slide={slide.type}
        {...readableBrand(project.brandColor)}
      >
        <Part
          slide={slide}
          stage={stage}
          step={step}
          size={onStage ? 'stage' : 'phone'}
          imageAt={imageAt ?? ((image) => `/projects/${encodeURIComponent(project.key)}/open-days/images/${image}`)}
        />
      </article>
    </ClockProvider>
  )
  if (!onStage) return drawn
  return (
    <div ref={box} className="slide-box" {...(size === 'thumbnail' ? { 'aria-hidden': true, inert: '' } : {})}>
      {drawn}
    </div>
  )
}

/** Scales the stage to its box where style alone cannot (Chrome before 111, Safari before 16). */
function useStageScale() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = box
    if (!current || CSS.supports('scale', 'tan(atan2(100cqw, 1920px))')) return
    const measure = () => current.style.setProperty('--stage-scale', `${current.clientWidth / 1920}`)
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return box
}

import { Link } from '@remix-run/react'
import type { Slide } from '#contract/open-days/slides'
import type { PulseView, SharedStage } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { shownSlides, slideAt, type Place } from '../place'
import { PollForm } from './poll-form'
import { PulseForm } from './pulse-form'
import { SlideInHand, useSlidesAhead } from './slide-in-hand'

interface StagePartProps {
  stage: SharedStage
  /** Where the room is, and the slide that this phone looks at instead. */
  place: Place
  blank: boolean
  around: string | null
  pulse: PulseView
  imageAt: (image: string) => string
}

/** The slide that the room sees, in step with it; or another one, with the way back. */
export function StagePart({ stage, place, blank, around, pulse, imageAt }: StagePartProps) {
  const { t } = useTranslation()
  useSlidesAhead()
  const slides = shownSlides(stage)
  const now = slideAt(stage, place)
  const slide = (around && slides.find(({ id }) => id === around)) || now
  if (!slide) return null
  const index = slides.findIndex(({ id }) => id === slide.id)
  const isAround = slide.id !== now?.id
  const step = (to: number, label: string, arrow: string) => {
    const target = slides[to]
    if (!target) return <span className="room-step" aria-hidden="true" />
    const search = target.id === now?.id ? '.' : `?slide=${encodeURIComponent(target.id)}`
    return (
      <Link
        to={search}
        relative="path"
        replace
        preventScrollReset
        discover="none"
        aria-label={label}
        className="room-step"
      >
        {arrow}
      </Link>
    )
  }
  return (
    <section aria-label={t('room.stage')} className="room-stage">
      {blank && !isAround ? (
        <p className="room-dark" role="status">
          {t('room.blank')}
        </p>
      ) : (
        <InHand slide={slide} stage={stage} step={isAround ? 0 : place.step} pulse={pulse} imageAt={imageAt} />
      )}
      <nav className="flex items-center justify-between border-t border-line px-1 text-[13px]/5 text-ink-soft">
        {step(index - 1, t('room.previous'), '←')}
        {isAround ? (
          <Link
            to="."
            replace
            preventScrollReset
            discover="none"
            className="link flex min-h-11 items-center text-[15px]"
          >
            {t('room.back')}
          </Link>
        ) : (
          <span className="tabular-nums">{t('room.position', { position: index + 1, total: slides.length })}</span>
        )}
        {step(index + 1, t('room.next'), '→')}
      </nav>
    </section>
  )
}

interface InHandProps {
  slide: Slide
  stage: SharedStage
  step: number
  pulse: PulseView
  imageAt: (image: string) => string
}

/** A slide as it is held in a hand: what the wall asks is answered here, in its place. */
function InHand({ slide, stage, step, pulse, imageAt }: InHandProps) {
  const poll = slide.type === 'poll' ? stage.polls.find(({ id }) => id === slide.poll) : undefined
  if (poll && poll.state !== 'draft')
    return (
      <div className="room-answer">
        <PollForm poll={poll} />
      </div>
    )
  if (slide.type === 'pulse')
    return (
      <div className="room-answer">
        <PulseForm pulse={pulse} />
      </div>
    )
  return <SlideInHand slide={slide} stage={stage} step={step} imageAt={imageAt} />
}

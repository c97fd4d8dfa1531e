import type { Slide } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'
import { shownSlides, slideAt, type Place } from './place'
import { stepsOf } from './slides/steps-of'

const indexOf = (slides: Slide[], stage: StageView, place: Place) =>
  slides.findIndex(({ id }) => id === slideAt(stage, place)?.id)

/** One step on: within the slide, else to the next one; null at the end. */
export function placeAfter(stage: StageView, place: Place): Place | null {
  const slides = shownSlides(stage)
  const current = slideAt(stage, place)
  if (current && place.step + 1 < stepsOf(current, stage)) return { slide: current.id, step: place.step + 1 }
  const next = slides[indexOf(slides, stage, place) + 1]
  return next && next.id !== current?.id ? { slide: next.id, step: 0 } : null
}

/** One step back: to the last step of the slide before; null at the beginning. */
export function placeBefore(stage: StageView, place: Place): Place | null {
  const slides = shownSlides(stage)
  const current = slideAt(stage, place)
  if (current && place.step > 0) return { slide: current.id, step: place.step - 1 }
  const before = slides[indexOf(slides, stage, place) - 1]
  return before ? { slide: before.id, step: stepsOf(before, stage) - 1 } : null
}

/** The first and the last slide. */
export function placeAtEnd(stage: StageView, end: 'first' | 'last'): Place | null {
  const slide = shownSlides(stage).at(end === 'first' ? 0 : -1)
  return slide ? { slide: slide.id, step: 0 } : null
}

import type { RoomState } from '#contract/open-days/room'
import type { Slide } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'

/** Where in the deck a room is: a slide, and a step within it. */
export interface Place {
  slide: string
  step: number
}

/** The slides that the room is led through. */
export const shownSlides = (stage: StageView): Slide[] => stage.slides.filter(({ hidden }) => !hidden)

/** The slide at a place; one that is no longer there leaves the room at the beginning. */
export const slideAt = (stage: StageView, { slide }: Pick<RoomState, 'slide'>): Slide | undefined =>
  stage.slides.find(({ id }) => id === slide) ?? shownSlides(stage)[0] ?? stage.slides[0]

import type { OutlineFigure } from '#contract/open-days/outline'
import type { Slide, SlideType } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'

/** A wall (also in small, as a thumbnail), or a phone. */
export type SlideSize = 'stage' | 'phone'

/** A slide of a type, and what it says it from. */
export interface SlideOf<Type extends SlideType = SlideType> {
  slide: Slide & { type: Type }
  stage: StageView
}

/** What every slide is drawn from. */
export interface SlidePart<Type extends SlideType = SlideType> extends SlideOf<Type> {
  /** On a wall, which page of what does not fit on one; a phone shows all of it. */
  step: number
  size: SlideSize
  /** Where a picture is. */
  imageAt: (image: string) => string
}

/** A figure of the overview as the one of a slide, with what it was before. */
export const figureOf = ({ label, value, note, health }: OutlineFigure, before: string | null): OutlineFigure => ({
  label,
  value,
  note,
  health,
  before,
})

import type { SlideOutline } from '#contract/open-days/outline'
import { formatInstant } from '~/words/civil-format'
import { inLanguage } from '~/words/in-both'
import type { Words } from '~/words/say'
import { sayHeadline } from '~/boards/overview/say-headline'
import type { SlideOf } from './slide-part'

/** Which open day it is and when, and whether the project is on track. */
export function titleOutline(words: Words, { slide, stage }: SlideOf<'title'>): SlideOutline {
  const { openDay, board } = stage
  const { computed } = board.health
  return {
    title: inLanguage(slide.heading ?? openDay.title, words.language),
    lead: [board.project.name, formatInstant(words.language, openDay.startsAt, openDay.timeZone)].join(' · '),
    figure: {
      label: '',
      value: sayHeadline(words, board.headline),
      note: words.t(`health.${computed}`),
      health: computed,
    },
  }
}

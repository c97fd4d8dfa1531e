import type { SlideOutline } from '#contract/open-days/outline'
import { formatInstant } from '~/lib/civil-format'
import { useInBoth } from '~/lib/in-both'
import { useWords } from '~/lib/say'
import { sayHeadline } from '~/lib/say-headline'
import { useTranslation } from '~/lib/use-translation'
import type { SlideOf } from './slide-part'

/** Which open day it is and when, and whether the project is on track. */
export function useTitleOutline({ slide, stage }: SlideOf<'title'>): SlideOutline {
  const words = useWords()
  const { language } = useTranslation()
  const inBoth = useInBoth()
  const { openDay, board } = stage
  const { computed } = board.health
  return {
    title: inBoth(slide.heading ?? openDay.title),
    lead: [board.project.name, formatInstant(language, openDay.startsAt, openDay.timeZone)].join(' · '),
    figure: {
      label: '',
      value: sayHeadline(words, board.headline),
      note: words.t(`health.${computed}`),
      health: computed,
    },
  }
}

import type { Slide } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'
import { inLanguage } from '~/words/in-both'
import type { Speaker } from '~/words/language'

/** What a slide is called: its own heading, a poll's question, else what its kind is called. */
export function slideName(
  { t, language }: Pick<Speaker, 't' | 'language'>,
  { polls }: Pick<StageView, 'polls'>,
  slide: Slide,
): string {
  if (slide.type === 'poll') {
    const poll = polls.find(({ id }) => id === slide.poll)
    return poll ? inLanguage(poll.design.question, language) : t('slides.types.poll')
  }
  return slide.heading ? inLanguage(slide.heading, language) : t(`slides.types.${slide.type}`)
}

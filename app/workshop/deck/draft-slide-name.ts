import { inLanguage } from '~/words/in-both'
import { shortTitle } from '~/words/say'
import type { Speaker } from '~/words/language'
import { said } from '../editor/draft'
import type { DeckDraft, DraftSlide } from './deck-draft'

/** What a slide is called in the list: its heading or question, else its type. */
export function draftSlideName(
  { t, language }: Pick<Speaker, 't' | 'language'>,
  { polls }: DeckDraft,
  slide: DraftSlide,
): string {
  const question = polls.find(({ id }) => id === slide.poll)?.question
  const words = inLanguage(said(slide.type === 'poll' && question ? question : slide.heading), language).trim()
  return words ? shortTitle(words) : t(`slides.types.${slide.type}`)
}

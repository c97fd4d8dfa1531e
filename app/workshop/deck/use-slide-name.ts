import { useInBoth } from '~/lib/in-both'
import { shortTitle } from '~/lib/say'
import { useTranslation } from '~/lib/use-translation'
import { said } from '../editor/draft'
import type { DeckDraft, DraftSlide } from './deck-draft'

/** What a slide is called in the list: its heading or question, else its type. */
export function useSlideName({ polls }: DeckDraft) {
  const { t } = useTranslation()
  const inBoth = useInBoth()
  return (slide: DraftSlide): string => {
    const question = polls.find(({ id }) => id === slide.poll)?.question
    const words = inBoth(said(slide.type === 'poll' && question ? question : slide.heading)).trim()
    return words ? shortTitle(words) : t(`slides.types.${slide.type}`)
  }
}

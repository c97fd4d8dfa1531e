import { charactersShown, lineEms } from '#contract/open-days/heading-room'
import type { Slide } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'
import { languages, type Language } from '~/words/language'

/** The languages in which a slide's heading does not end on the wall, and how many characters of it are seen about. */
export function cutHeadings(
  slide: Slide,
  { polls }: Pick<StageView, 'polls'>,
  withPage: (title: string) => string,
): { language: Language; shown: number }[] {
  const heading = slide.type === 'poll' ? polls.find(({ id }) => id === slide.poll)?.design.question : slide.heading
  return languages.flatMap((language) => {
    const text = heading?.[language]
    if (!text) return []
    const shown = charactersShown(withPage(text), slide.type === 'demo' ? lineEms.live : lineEms.heading)
    return shown === null ? [] : [{ language, shown: Math.min(shown, [...text].length) }]
  })
}

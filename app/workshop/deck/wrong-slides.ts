import type { FieldProblems } from '~/ui/form/field-problems'
import { pollsShown, type DeckDraft } from './deck-draft'

/** The ids of slides in which something is wrong, by the paths of the form's problems. */
export function wrongSlides(draft: DeckDraft, problems: FieldProblems): Set<string> {
  const polls = pollsShown(draft)
  const ids = Object.keys(problems).flatMap((path) => {
    const [part, at] = path.split('.')
    const place = Number(at)
    if (part === 'slides') return draft.slides[place]?.id ?? []
    return part === 'polls' ? (draft.slides.find(({ poll }) => poll !== '' && poll === polls[place]?.id)?.id ?? []) : []
  })
  return new Set(ids)
}

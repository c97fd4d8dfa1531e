import type { Slide, SlideType } from '#contract/open-days/slides'
import type { DeckView } from '#contract/open-days/views'
import { emptyText, said, saidOrNothing, write, type DraftOption, type DraftText } from '../editor/draft'

/** A slide while it is written: everything that any type has is there, perhaps empty, so that nothing is lost. */
export interface DraftSlide {
  id: string
  type: SlideType
  hidden: boolean
  notes: string
  heading: DraftText
  body: DraftText
  image: string
  alt: DraftText
  poll: string
}
export interface DraftPoll {
  id: string
  question: DraftText
  options: DraftOption[]
  /** Votes keep its choices as they are. */
  votes: number
}
export interface DeckDraft {
  slides: DraftSlide[]
  polls: DraftPoll[]
}

const draftSlide = (slide: Slide): DraftSlide => ({
  id: slide.id,
  type: slide.type,
  hidden: slide.hidden,
  notes: slide.notes ?? '',
  heading: write('heading' in slide ? slide.heading : undefined),
  body: write('body' in slide ? slide.body : undefined),
  image: 'image' in slide ? slide.image : '',
  alt: write('alt' in slide ? slide.alt : undefined),
  poll: 'poll' in slide ? slide.poll : '',
})

/** A deck as it is edited. */
export const draftOfDeck = ({ slides, polls }: Pick<DeckView, 'slides' | 'polls'>): DeckDraft => ({
  slides: slides.map(draftSlide),
  polls: polls.map(({ id, question, options, votes }) => ({
    id,
    question: write(question),
    options: options.map((option) => ({ id: option.id, text: write(option.text) })),
    votes,
  })),
})

/** What everything has that was not written yet. */
export const emptySlide = (id: string, type: SlideType): DraftSlide => ({
  id,
  type,
  hidden: false,
  notes: '',
  heading: emptyText,
  body: emptyText,
  image: '',
  alt: emptyText,
  poll: '',
})

function formOfSlide({ id, type, hidden, notes, heading, body, image, alt, poll }: DraftSlide): object {
  const every = { id, type, hidden, notes: notes.trim() || undefined }
  if (type === 'poll') return { ...every, poll }
  const headed = { ...every, heading: saidOrNothing(heading) }
  if (type === 'markdown' || type === 'demo') return { ...headed, body: said(body) }
  return type === 'image' ? { ...headed, image, alt: said(alt) } : headed
}

/** The polls that slides name, in the order of their slides: one that was left out stays in the draft, to be undone. */
export const pollsShown = ({ slides, polls }: DeckDraft): DraftPoll[] =>
  slides.flatMap(({ type, poll }) => (type === 'poll' ? polls.filter(({ id }) => id === poll) : []))

/** What is judged by `deckFormSchema`; slides keep their places, so problems find their fields. */
export const formOfDeck = (draft: DeckDraft) => ({
  slides: draft.slides.map(formOfSlide),
  polls: pollsShown(draft).map(({ id, question, options }) => ({
    id,
    question: said(question),
    options: options.map((option) => ({ id: option.id, text: said(option.text) })),
  })),
})

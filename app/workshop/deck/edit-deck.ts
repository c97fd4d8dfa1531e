import type { SlideType } from '#contract/open-days/slides'
import { emptyText } from '../editor/draft'
import { addOption, freeId } from '../editor/edit-draft'
import { emptySlide, type DeckDraft, type DraftPoll, type DraftSlide } from './deck-draft'

/** What somebody can add: the others are there from the beginning, shown or hidden. */
export const addableTypes = ['markdown', 'demo', 'poll'] as const satisfies readonly SlideType[]
export type AddableType = (typeof addableTypes)[number] | 'image'

/** What can be taken out for good: a slide of figures can be hidden, and is there again when it is wanted. */
export const isAddable = (type: SlideType): boolean => type === 'image' || addableTypes.some((one) => one === type)

const words: Record<AddableType, string> = { markdown: 'text', demo: 'demo', poll: 'poll', image: 'picture' }

/** Polls of all open days stand in one table. */
const newPollId = () => `poll-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`

/** With a new slide behind `after`, a slide's id; where there is none, before the room is asked, or at the end. */
export function addSlide(draft: DeckDraft, type: AddableType, after: string | null, image = ''): [DeckDraft, string] {
  const slide: DraftSlide = { ...emptySlide(freeId(words[type], draft.slides), type), image }
  const polls = [...draft.polls]
  if (type === 'poll') {
    slide.poll = newPollId()
    polls.push({ id: slide.poll, question: emptyText, options: addOption(addOption([])), votes: 0 })
  }
  const behind = draft.slides.findIndex(({ id }) => id === after) + 1
  const asking = draft.slides.findIndex(({ type: other }) => other === 'questions' || other === 'pulse')
  const at = behind || (asking < 0 ? draft.slides.length : asking)
  return [{ slides: insertAt(draft.slides, at, slide), polls }, slide.id]
}

export const insertAt = <Item>(items: readonly Item[], at: number, item: Item): Item[] => [
  ...items.slice(0, at),
  item,
  ...items.slice(at),
]

export const changeSlide = (draft: DeckDraft, id: string, change: Partial<DraftSlide>): DeckDraft => ({
  ...draft,
  slides: draft.slides.map((slide) => (slide.id === id ? { ...slide, ...change } : slide)),
})

export const changePoll = (draft: DeckDraft, id: string, change: Partial<DraftPoll>): DeckDraft => ({
  ...draft,
  polls: draft.polls.map((poll) => (poll.id === id ? { ...poll, ...change } : poll)),
})

export const removeSlide = (draft: DeckDraft, id: string): DeckDraft => ({
  ...draft,
  slides: draft.slides.filter((slide) => slide.id !== id),
})

/** The slide at another place; at the first or the last where the place lies outside. */
export function moveSlide(draft: DeckDraft, id: string, to: number): DeckDraft {
  const slide = draft.slides.find((one) => one.id === id)
  if (!slide) return draft
  const others = draft.slides.filter((one) => one !== slide)
  return { ...draft, slides: insertAt(others, Math.max(0, Math.min(others.length, to)), slide) }
}

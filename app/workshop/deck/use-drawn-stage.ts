import { useEffect, useMemo, useState } from 'react'
import type { Slide } from '#contract/open-days/slides'
import { boundDeck } from '#contract/open-days/written-pages'
import type { StageView } from '#contract/open-days/views'
import type { renderDraftPages } from './render-draft'
import { said } from '../editor/draft'
import { formOfDeck, pollsShown, type DeckDraft } from './deck-draft'

type Render = typeof renderDraftPages

/** The stage as it would be if the draft were saved; what renders markdown arrives after the page. */
export function useDrawnStage(stage: StageView, draft: DeckDraft): StageView {
  const [render, setRender] = useState<Render | null>(null)
  useEffect(() => {
    void import('./render-draft').then(({ renderDraftPages }) => setRender(() => keepDrawn(renderDraftPages)))
  }, [])
  return useMemo(() => {
    // A draft may still be incomplete: it is shown as far as it goes.
    const slides = formOfDeck(draft).slides as Slide[]
    return {
      ...stage,
      slides,
      html: render ? htmlOf(slides, render) : stage.html,
      polls: pollsShown(draft).map(({ id, question, options }) => ({
        ...(stage.polls.find((poll) => poll.id === id) ?? { id, state: 'draft', votes: null, total: 0, mine: null }),
        design: {
          question: said(question),
          options: options.map((option) => ({ id: option.id, text: said(option.text) })),
        },
      })),
    }
  }, [stage, draft, render])
}

/** As many slides as a deck may have, and some that were just left. */
const mostKept = 150

/** Every key changes one slide: the others are as they were drawn. */
function keepDrawn(render: Render): Render {
  const drawn = new Map<string, ReturnType<Render>>()
  return (slide) => {
    const { type, heading, body } = slide
    const key = JSON.stringify([type, heading, body])
    const html = drawn.get(key) ?? render(slide)
    if (drawn.size >= mostKept) drawn.clear()
    drawn.set(key, html)
    return html
  }
}

const htmlOf = (slides: Slide[], render: Render): StageView['html'] =>
  boundDeck(slides.flatMap((slide) => ('body' in slide ? [[slide.id, render(slide)] as const] : [])))

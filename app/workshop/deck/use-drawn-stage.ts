import { useEffect, useMemo, useState } from 'react'
import type { Slide } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'
import type { renderDraftPages } from './render-draft'
import { said } from '../editor/draft'
import { formOfDeck, pollsShown, type DeckDraft } from './deck-draft'

type Render = typeof renderDraftPages

/** The stage as it would be if the draft were saved; what renders markdown arrives after the page. */
export function useDrawnStage(stage: StageView, draft: DeckDraft): StageView {
  const [render, setRender] = useState<Render | null>(null)
  useEffect(() => {
    void import('./render-draft').then(({ renderDraftPages }) => setRender(() => renderDraftPages))
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

const htmlOf = (slides: Slide[], render: Render): StageView['html'] =>
  Object.fromEntries(slides.flatMap((slide) => ('body' in slide ? [[slide.id, render(slide)]] : [])))

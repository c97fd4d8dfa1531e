import { Outlet } from '@remix-run/react'
import { createRemixStub } from '@remix-run/testing'
import type { AppLoadContext } from '@remix-run/node'
import { render } from '@testing-library/react'
import type { DaylightError } from '#contract/errors'
import type { DeckForm } from '#contract/open-days/slides'
import type { DeckView } from '#contract/open-days/views'
import { ClockProvider } from '~/words/clock'
import type { Language } from '~/words/language'
import type { ProjectContext } from '~/reader/project-context'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import * as deckPage from '~/routes/open-day-deck'
import { forgetDraft } from '~/workshop/editor/use-draft'
import { buildStage } from '../factories/build-stage.ts'

/** A deck that lives in memory, and what was saved to it. */
export function fakeDeck(given: Partial<DeckView> = {}) {
  const stage = buildStage()
  const deck: DeckView = {
    state: 'planned',
    slides: stage.slides,
    polls: [],
    untouched: false,
    hasOwnDefault: false,
    editedAt: '2026-11-20T01:00:00.000Z',
    sinceEdit: null,
    ...given,
  }
  const saved: DeckForm[] = []
  const asked: string[] = []
  let refusal: DaylightError | null = null
  return {
    saved,
    asked,
    refuse: (error: DaylightError) => (refusal = error),
    backend: {
      getDeck: async () => ({ ...deck }),
      getStage: async () => stage,
      saveDeck: async (_: unknown, __: string, ___: string, form: DeckForm) => {
        if (refusal) throw refusal
        saved.push(form)
        Object.assign(deck, { slides: form.slides, editedAt: '2026-11-22T01:00:00.000Z', untouched: false })
      },
      remakeDeck: async () => void asked.push('remake'),
      saveDefault: async (_: unknown, __: string, openDay: string | null) => void asked.push(openDay ?? 'own order'),
    },
  }
}

/** The deck's page with its loader and its action. */
export function openDeck(deck: ReturnType<typeof fakeDeck>, language: Language = 'en') {
  forgetDraft('deck erp 2026-11-22')
  const { board } = buildStage()
  const project = { board, asOf: null, can: {} } as ProjectContext
  const Layout = () => (
    <ClockProvider today={board.today} loadedAt={board.builtAt}>
      <Outlet context={project} />
    </ClockProvider>
  )
  const context = {
    backend: { openDays: { deck: deck.backend }, requireAbility: async () => {} },
    scope: {},
    viewer: null,
    nonce: '',
    loadedAt: new Date().toISOString(),
  } as unknown as AppLoadContext
  const Stub = createRemixStub([
    {
      path: '/projects/:project',
      Component: Layout,
      children: [
        {
          path: 'open-days/:openDay/deck',
          Component: deckPage.default,
          loader(args) {
            args.request.headers.set('accept-language', language)
            return deckPage.loader({ ...args, context })
          },
          action(args) {
            args.request.headers.set('accept-language', language)
            return deckPage.action({ ...args, context })
          },
        },
      ],
    },
  ])
  return render(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <Stub initialEntries={['/projects/erp/open-days/2026-11-22/deck']} />
    </SpeakerContext.Provider>,
  )
}

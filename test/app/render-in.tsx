import { createRemixStub } from '@remix-run/testing'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { ProjectLink } from '~/ui/project-link'
import { PageLinkContext } from '~/ui/thing-link'
import { ClockProvider } from '~/words/clock'
import type { Language } from '~/words/language'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'

const inLanguage = (language: Language, element: ReactElement) => (
  <SpeakerContext.Provider value={speakerOf(language)}>
    <ClockProvider today="2026-11-22" loadedAt="2026-11-22T02:00:00Z">
      {element}
    </ClockProvider>
  </SpeakerContext.Provider>
)

/** Renders an element for a reader of the language, with the day of the board and a router. */
export function renderIn(language: Language, element: ReactElement) {
  const page = <PageLinkContext.Provider value={ProjectLink}>{element}</PageLinkContext.Provider>
  const Stub = createRemixStub([{ path: '/projects/:project', Component: () => page }])
  return render(inLanguage(language, <Stub initialEntries={['/projects/erp']} />))
}

/** What the server sends of an element that holds no links of the router. */
export const toHtml = (language: Language, element: ReactElement) => renderToString(inLanguage(language, element))

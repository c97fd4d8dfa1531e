import { Outlet } from '@remix-run/react'
import { createRemixStub } from '@remix-run/testing'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { BoardView, Day } from '#contract/board'
import { ClockProvider } from '~/words/clock'
import type { Language } from '~/words/language'
import type { ProjectContext } from '~/reader/project-context'
import { speakerOf } from '~/words/speaker.server'
import { ProjectLink } from '~/ui/project-link'
import { PageLinkContext } from '~/ui/thing-link'
import { SpeakerContext } from '~/words/use-translation'

interface Reader {
  language?: Language
  asOf?: Day
  readInternal?: boolean
  /** What the page's own loader gave. */
  loaded?: unknown
}

/** A page of a project as its layout would show it. */
export function renderProject(page: ReactElement, board: BoardView, reader: Reader = {}) {
  const { language = 'en', asOf = null, readInternal = false, loaded } = reader
  const can = {
    readBoard: true,
    readInternal,
    readComments: true,
    manageSurveys: readInternal,
    runOpenDays: readInternal,
    manageConnections: readInternal,
  }
  const context: ProjectContext = { board, asOf, can }
  const Layout = () => (
    <ClockProvider today={board.today} loadedAt={board.builtAt}>
      <PageLinkContext.Provider value={ProjectLink}>
        <Outlet context={context} />
      </PageLinkContext.Provider>
    </ClockProvider>
  )
  const Stub = createRemixStub([
    {
      path: '/projects/:project',
      Component: Layout,
      children: [{ id: 'page', index: true, Component: () => page, ...(loaded ? { loader: () => loaded } : {}) }],
    },
  ])
  return render(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <Stub
        hydrationData={{ loaderData: { page: loaded } }}
        initialEntries={[`/projects/${board.project.key}${asOf ? `?asOf=${asOf}` : ''}`]}
      />
    </SpeakerContext.Provider>,
  )
}

import type { AppLoadContext } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { createRemixStub } from '@remix-run/testing'
import { render } from '@testing-library/react'
import type { ProjectContext } from '~/reader/project-context'
import * as connection from '~/routes/connection'
import * as connections from '~/routes/connections'
import * as connect from '~/routes/connections-new'
import * as quarantine from '~/routes/quarantine'
import * as entry from '~/routes/quarantine-entry'
import * as sources from '~/routes/sources'
import { ClockProvider } from '~/words/clock'
import type { Language } from '~/words/language'
import { MoreWords } from '~/words/more-words'
import { intakeAreas, speakerOf, wordsOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import { buildBoard } from '../factories/build-board.ts'

const pages = {
  sources,
  connections,
  'connections/new': connect,
  'connections/:connection': connection,
  quarantine,
  'quarantine/:entry': entry,
}
type Route = Parameters<typeof createRemixStub>[0][number]

/** A page about what tools send, with its loader and its action, in front of what a test puts in the server's place. */
export function openIntake(at: string, backend: object, language: Language = 'en') {
  const board = buildBoard()
  const can = {
    readBoard: true,
    readInternal: true,
    readComments: true,
    manageSurveys: true,
    runOpenDays: true,
    manageConnections: true,
  }
  const project: ProjectContext = { board, asOf: null, can }
  const Layout = () => (
    <ClockProvider today={board.today} loadedAt={board.builtAt}>
      <MoreWords words={wordsOf(language, intakeAreas)}>
        <Outlet context={project} />
      </MoreWords>
    </ClockProvider>
  )
  const context = {
    backend: { requireAbility: async () => {}, ...backend },
    scope: {},
    viewer: null,
    nonce: '',
    loadedAt: board.builtAt,
  } as unknown as AppLoadContext
  /** In the reader's language, as their browser asks. */
  const asked = <Args extends { request: Request }>(args: Args) => {
    args.request.headers.set('accept-language', language)
    return { ...args, context }
  }
  const children = Object.entries(pages).map(([path, page]): Route => {
    const action = 'action' in page ? page.action : undefined
    return {
      path,
      Component: page.default,
      loader: (args) => page.loader(asked(args)),
      action: action && ((args) => action(asked(args))),
    }
  })
  const Stub = createRemixStub([{ path: '/projects/:project', Component: Layout, children }])
  return render(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <Stub initialEntries={[`/projects/erp/${at}`]} />
    </SpeakerContext.Provider>,
  )
}

import type { AppLoadContext } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { createRemixStub } from '@remix-run/testing'
import { render } from '@testing-library/react'
import { ClockProvider } from '~/words/clock'
import type { Language } from '~/words/language'
import type { ProjectContext } from '~/reader/project-context'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import * as outbox from '~/routes/outbox'
import * as message from '~/routes/outbox-message'
import * as samples from '~/routes/outbox-samples'
import * as desk from '~/routes/surveys'
import * as invitations from '~/routes/surveys-invitations'
import * as link from '~/routes/surveys-link'
import * as send from '~/routes/surveys-new'
import * as results from '~/routes/surveys-results'
import * as template from '~/routes/surveys-template'
import { buildBoard } from '../factories/build-board.ts'
import type { FakeSurveys } from '../factories/fake-surveys.ts'

interface Visit {
  language?: Language
  /** Where the reader is in the delivery team. */
  canManage?: boolean
}

const pages = {
  surveys: desk,
  'surveys/new': send,
  'surveys/templates/:template': template,
  'surveys/:survey': results,
  'surveys/:survey/invitations': invitations,
  'surveys/:survey/link': link,
  outbox,
  'outbox/samples': samples,
  'outbox/:message': message,
}
type Route = Parameters<typeof createRemixStub>[0][number]

/** What a page's loader and action get of the server. */
export const contextOf = (surveys: FakeSurveys) =>
  ({
    backend: { surveys, messages: surveys, requireAbility: async () => {} },
    scope: {},
    viewer: null,
    nonce: '',
    loadedAt: new Date().toISOString(),
  }) as unknown as AppLoadContext

/** A page of the workshop with its loader and its action, in front of surveys that live in memory. */
export function openWorkshop(at: string, surveys: FakeSurveys, { language = 'en', canManage = true }: Visit = {}) {
  const board = buildBoard()
  const can = {
    readBoard: true,
    readInternal: canManage,
    readComments: true,
    manageSurveys: canManage,
    runOpenDays: canManage,
    manageConnections: canManage,
  }
  const project: ProjectContext = { board, asOf: null, can }
  const Layout = () => (
    <ClockProvider today={board.today} loadedAt={board.builtAt}>
      <Outlet context={project} />
    </ClockProvider>
  )
  const context = contextOf(surveys)
  const children = Object.entries(pages).map(([path, page]): Route => {
    const { default: Component, loader } = page
    const action = 'action' in page ? page.action : undefined
    return {
      path,
      Component,
      loader: (args) => loader({ ...args, context }),
      action: action && ((args) => action({ ...args, context })),
    }
  })
  const Stub = createRemixStub([{ path: '/projects/:project', Component: Layout, children }])
  return render(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <Stub initialEntries={[`/projects/erp/${at}`]} />
    </SpeakerContext.Provider>,
  )
}
